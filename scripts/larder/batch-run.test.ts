import { expect, test } from "vitest";
import { usualName } from "./batch-run.ts";

test("a batch is called as its file, cut where a name ends and never within a letter", () => {
  expect(usualName("in/Spring team.csv")).toBe("Spring team");
  expect(usualName(`a${"🍪".repeat(120)}.csv`)).toBe(`a${"🍪".repeat(99)}`);
  expect(usualName("in/ .csv")).toBeNull();
});
