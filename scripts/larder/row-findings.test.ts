import { expect, test } from "vitest";
import type { RowFindings } from "../../shared/batch-quotes.ts";
import { countWrong, describeFindings, findingsOfFile } from "./row-findings.ts";

const none = { count: 0, list: [] };
const good: RowFindings = { count: 3, good: 3, missing: none, duplicates: none, too_long: none, bad: none, unused: [] };

test("rows are told by their numbers in the file", () => {
  const found = findingsOfFile(
    {
      ...good,
      good: 2,
      missing: { count: 1, list: [{ row: 4, names: ["A", "B"] }] },
      duplicates: { count: 1, list: [{ row: 5, of: 2 }] },
    },
    [],
  );
  expect(describeFindings(found).split("\n")).toEqual([
    "2 can be made, 1 cannot",
    "Nothing fills:",
    "  row 4: A, B",
    "The same again, which is made all the same:",
    "  row 5 as row 2",
  ]);
});

test("lines of the file that are no rows count as wrong, those that are only strange do not", () => {
  const lines = [
    { row: 3, message: "Row 3 has 9 cells for 2 columns", leftOut: true },
    { row: 4, message: "Row 4 has 1 of 2 cells: the rest are taken as empty", leftOut: false },
  ];
  const found = findingsOfFile({ ...good, unused: ["TABLE"] }, lines);
  expect(countWrong(found)).toBe(1);
  expect(describeFindings(found)).toMatch(/^3 can be made, 1 cannot\nLines that .*\n {2}Row 3 has/);
  expect(describeFindings(found)).toMatch(/The recipe has no use for: TABLE$/);
  expect(describeFindings(findingsOfFile(good, []))).toBe("All 3 rows can be made");
});

test("of many findings the first ten are shown, and how many more there are", () => {
  const list = Array.from({ length: 100 }, (_, place) => ({
    row: place + 2,
    field: place > 0 ? "AGE" : null,
    message: "Use a number",
  }));
  const found = findingsOfFile({ ...good, count: 300, good: 50, bad: { count: 250, list } }, []);
  const lines = describeFindings(found).split("\n");
  expect(lines).toHaveLength(13);
  expect(lines.slice(2, 4)).toEqual(["  row 2: Use a number", "  row 3: AGE: Use a number"]);
  expect(lines.at(-1)).toBe("  and 240 more");
});
