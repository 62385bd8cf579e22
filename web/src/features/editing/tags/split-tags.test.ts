import { expect, test } from "vitest";
import { splitTags } from "./split-tags.ts";

test("commas and line breaks stand between tags, blanks within them", () => {
  expect(splitTags("Rye bread, crust,\r\n wooden   board\nfrom above")).toEqual([
    "rye bread",
    "crust",
    "wooden board",
    "from above",
  ]);
});

test("a tag that is said twice counts once, and nothing said is no tag", () => {
  expect(splitTags(" cake,, Cake ,\n")).toEqual(["cake"]);
  expect(splitTags(" ,\n, ")).toEqual([]);
});
