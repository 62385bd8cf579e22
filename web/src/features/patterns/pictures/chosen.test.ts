import { expect, test } from "vitest";
import { ofFile, withMore } from "./chosen.ts";

const file = (name: string) => ofFile(new File(["x"], name, { lastModified: 1 }), "data:");

test("what is chosen twice is there once, and what is too much is counted", () => {
  const { chosen, leftOut } = withMore([file("a"), file("b")], [file("b"), file("c"), file("d")], 3);
  expect(chosen.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(leftOut).toBe(1);
});
