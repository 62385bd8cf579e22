import { expect, test } from "vitest";
import { type Cell, writeCsv } from "./csv.ts";

const written = (cell: Cell) => writeCsv(["cell"], [[cell]]).slice("cell\r\n".length, -"\r\n".length);

test("columns come first, and each row has a line of its own", () => {
  const rows = [
    ["cookies", "0.0534"],
    ["bread", null],
  ];
  expect(writeCsv(["picture", "usd"], rows)).toBe("picture,usd\r\ncookies,0.0534\r\nbread,\r\n");
});

test("a ledger without rows still has its columns", () => {
  expect(writeCsv(["picture", "usd"], [])).toBe("picture,usd\r\n");
});

test.each([
  ["jam, homemade", '"jam, homemade"'],
  ['a "big" loaf', '"a ""big"" loaf"'],
  ["two\nlines", '"two\nlines"'],
  [true, "true"],
  [-3, "-3"],
])("%j is written as %s", (cell, text) => {
  expect(written(cell)).toBe(text);
});

test("cells that have the delimiter in them are quoted", () => {
  expect(writeCsv(["a", "b;c"], [["jam, homemade", 1]], ";")).toBe('a;"b;c"\r\njam, homemade;1\r\n');
  expect(writeCsv(["a"], [["x\ty"]], "\t")).toBe('a\r\n"x\ty"\r\n');
});

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1+1"])(
  "the formula %j is defused",
  (formula) => {
    expect(written(formula).replace(/^"/, "")).toBe(`'${formula}${/\r/.test(formula) ? '"' : ""}`);
  },
);

test("an amount below nothing is no formula", () => {
  expect(written("-0.0534")).toBe("-0.0534");
});
