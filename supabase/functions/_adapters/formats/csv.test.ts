import { expect, test } from "vitest";
import { writeDataCsv, writeRowsCsv } from "./csv.ts";

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join("");

test("objects become columns with dots, plain lists one cell, other lists a column for each place and field", () => {
  const data = {
    shop: { name: "Crumb", address: { city: "Bonn" } },
    tags: ["rustic", "rye", null],
    items: [
      { name: "Loaf", price: 3 },
      { name: "Roll", price: 0.5 },
    ],
    grid: [[1, 2], [3]],
    note: null,
    none: [],
  };
  expect(writeDataCsv(data, ",")).toBe(
    lines(
      "shop.name,shop.address.city,tags,items.0.name,items.0.price,items.1.name,items.1.price,grid.0,grid.1,note,none",
      "Crumb,Bonn,rustic; rye; ,Loaf,3,Roll,0.5,1; 2,3,,",
    ),
  );
});

test("a dot in a name is no step inwards", () => {
  expect(writeDataCsv({ "a.b": 1, a: { b: 2 }, "c\\d": 3, "e.f": { g: 4 } }, ";")).toBe(
    lines("a\\.b;a.b;c\\\\d;e\\.f.g", "1;2;3;4"),
  );
});

test("cells, names and lists that a spreadsheet would run are defused", () => {
  expect(writeDataCsv({ "=cmd": "=1+1", list: ["@SUM(A1)", "x"], sum: -3, text: "-3" }, ",")).toBe(
    lines("'=cmd,list,sum,text", "'=1+1,'@SUM(A1); x,-3,-3"),
  );
});

test("several pictures share their columns, each in the place where it came first", () => {
  const about = (name: string) => ({ picture: name, error: null });
  expect(
    writeRowsCsv(
      [
        { about: about("one.jpg"), data: { a: null, items: [{ n: 1 }], z: "end", _picture: "own" } },
        { about: { picture: "=two.jpg", error: "refused" }, data: null },
        { about: about("three.jpg"), data: { a: { b: 1 }, items: [{ n: 2 }, { n: 3 }], z: "end", _picture: null } },
        { about: about("four.jpg"), data: { a: { b: 2 }, items: [], z: "end", _picture: null } },
      ],
      "\t",
    ),
  ).toBe(
    lines(
      "_picture\t_error\ta.b\titems.0.n\titems.1.n\tz\t\\_picture",
      "one.jpg\t\t\t1\t\tend\town",
      "'=two.jpg\trefused\t\t\t\t\t",
      "three.jpg\t\t1\t2\t3\tend\t",
      "four.jpg\t\t2\t\t\tend\t",
    ),
  );
});

test("what is null in every picture keeps its column", () => {
  const rows = [null, null].map((a) => ({ about: {}, data: { a, b: [] } }));
  expect(writeRowsCsv(rows, ",")).toBe(lines("a,b", ",", ","));
});

test("what is plain in one picture and has fields in another is lost in neither", () => {
  const rows = [
    { a: "plain", b: ["x", "y"] },
    { a: { c: 1 }, b: [{ d: 2 }] },
    { a: null, b: [] },
  ];
  expect(
    writeRowsCsv(
      rows.map((data) => ({ about: {}, data })),
      ",",
    ),
  ).toBe(lines("a.c,b.0.d,a,b", ",,plain,x; y", "1,2,,", ",,,"));
});
