import { expect, test } from "vitest";
import { cut, dollars, duration, plural, size, table } from "./output.ts";

test("a table aligns words to the left, numbers to the right, and says what is missing", () => {
  const rows = [
    { name: "tart", count: 7, score: "-" },
    { name: "sourdough", count: 1234, score: 0.5 },
  ];
  expect(table(rows, "none")).toBe(
    ["name       count  score", "tart           7      -", "sourdough   1234    0.5"].join("\n"),
  );
  expect(table([], "Nothing is here.")).toBe("Nothing is here.");
});

test("a table puts a line below the rows that have one", () => {
  const lines = table([{ job: "a" }, { job: "b" }], "", (index) => (index === 0 ? "  refused" : "")).split("\n");
  expect(lines).toEqual(["job", "a", "  refused", "b"]);
});

test("no prompt, name or reason reaches the terminal as a command or as a second row", () => {
  const bad = "jam\x1b[2J\r\nspoon\u2028end";
  expect(cut(bad, 100)).toBe("jam [2J spoon end");
  expect(table([{ name: bad }], "").split("\n")).toHaveLength(2);
  expect(table([{ name: bad }], "")).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
});

test("text is cut where it is too long, and only there", () => {
  expect(cut("lemon tart", 10)).toBe("lemon tart");
  expect(cut("lemon tarts", 10)).toBe("lemon tar…");
  expect(cut("lemon tart", 7)).toBe("lemon…");
  expect(cut("🍋🍋🍋", 3)).toBe("🍋🍋🍋");
  expect(cut("🍋🍋🍋", 2)).toBe("🍋…");
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 KB"],
  [1_900_000, "1.9 MB"],
  [1e9, "1.0 GB"],
  [5e15, "5000.0 TB"],
])("%d bytes are %s", (bytes, text) => expect(size(bytes)).toBe(text));

test.each([
  [0, "0 s"],
  [89, "89 s"],
  [90, "2 min"],
  [7200, "2 h"],
  [86_400 * 3, "3 days"],
])("%d seconds are %s", (seconds, text) => expect(duration(seconds)).toBe(text));

test("amounts and counts are said as people say them", () => {
  expect([0, 0.004, 12.5].map(dollars)).toEqual(["$0", "$0.004", "$12.50"]);
  expect([0, 1, 2].map((count) => plural(count, "search"))).toEqual(["0 searches", "1 search", "2 searches"]);
  expect(plural(2, "picture")).toBe("2 pictures");
});
