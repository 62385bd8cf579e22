import { expect, test } from "vitest";
import { parseTap } from "./tap.ts";

test("parseTap tells passed, failed, skipped and planned assertions apart", () => {
  const report = parseTap(
    [
      "1..4",
      "ok 1 - A stranger sees nothing",
      'not ok 2 - The owner sees one\n# Failed test 2: "The owner sees one"\n#         have: 0\n#         want: 1',
      "ok 3 - # SKIP no vectors here",
      "not ok 4 - One day # TODO not yet",
    ].join("\n"),
  );
  expect(report.planned).toBe(4);
  expect(report.assertions.map(({ passed, skipped }) => ({ passed, skipped }))).toEqual([
    { passed: true, skipped: false },
    { passed: false, skipped: false },
    { passed: true, skipped: true },
    { passed: true, skipped: false },
  ]);
  expect(report.assertions[1]).toMatchObject({ name: "The owner sees one" });
  expect(report.assertions[1]?.diagnosis).toContain("want: 1");
});
