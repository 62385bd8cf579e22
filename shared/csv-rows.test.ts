import { describe, expect, test } from "vitest";
import { writeCsv } from "./csv.ts";
import { type CsvTable, mostCsvBytes, readCsvFile, readCsvRows } from "./csv-rows.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function tableOf(file: string | Uint8Array): CsvTable {
  const answer = readCsvFile(typeof file === "string" ? bytesOf(file) : file);
  if ("refused" in answer) throw new Error(answer.refused);
  return answer.table;
}

const cellsOf = (file: string | Uint8Array) => tableOf(file).rows.map(({ cells }) => cells);
const refusalOf = (file: string | Uint8Array) => {
  const answer = readCsvFile(typeof file === "string" ? bytesOf(file) : file);
  return "refused" in answer ? answer.refused : null;
};

describe("rows are read", () => {
  test.each([
    ["commas", "a,b\n1,2\n", [["1", "2"]]],
    [
      "semicolons",
      "a;b\n1,5;2\n3,5;4\n",
      [
        ["1,5", "2"],
        ["3,5", "4"],
      ],
    ],
    ["tabs", "a\tb\n1\t2, 3\n", [["1", "2, 3"]]],
    ["bars", "a|b\n1|2\n", [["1", "2"]]],
    ["a line that says what delimits", "sep=~\r\na~b\r\n1~2\r\n", [["1", "2"]]],
    ["one column", "name\nAnn\nBea, Bo\n", [["Ann"], ["Bea, Bo"]]],
    [
      "line ends of any kind",
      "a,b\r\n1,2\r3,4\n5,6",
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ["a mark of UTF-8 before them", "\ufeffa,b\n1,2\n", [["1", "2"]]],
    ["quotes with everything in them", 'a,b\n"1, ""x""\r\ny","2;3"\n', [['1, "x"\r\ny', "2;3"]]],
    ["quotes in the middle of a cell", 'a,b\n6" pan,2\n', [['6" pan', "2"]]],
    ["nothing between quotes", 'a,b\n"",""\n"",1\n', [["", "1"]]],
    [
      "empty lines",
      "\n\na,b\n\n1,2\n,\n  \n3,4\n\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["spaces around cells", "a , b\n 1 , 2 \n", [["1", "2"]]],
    ["delimiters at the ends", "a,b,,\n1,2,,\n", [["1", "2"]]],
    ["formulas as text", "a\n=1+1\n@x\n", [["=1+1"], ["@x"]]],
  ])("with %s", (_what, file, cells) => {
    expect(cellsOf(file)).toEqual(cells);
  });

  test("by a delimiter that a person has chosen", () => {
    expect(readCsvRows("a:b\n1:2,3\n", { delimiter: ":" })).toMatchObject({
      table: { delimiter: ":", rows: [{ cells: ["1", "2,3"] }] },
    });
  });

  test("with the numbers that a spreadsheet shows", () => {
    expect(tableOf('a\n\n"x\ny"\nz\n').rows.map(({ number }) => number)).toEqual([3, 4]);
  });

  test("with names for columns that have none", () => {
    expect(tableOf("a,,c\n1,2,3\n").columns).toEqual(["a", "Column 2", "c"]);
  });

  test("as they were written by us, formulas too", () => {
    const rows = [
      ["=1+1", 'a "big", loaf'],
      ["-0.5", " two\r\nlines".trim()],
      ["＋1", "Zoë 🍞"],
    ];
    expect(cellsOf(writeCsv(["a", "b"], rows))).toEqual(rows);
    expect(cellsOf(writeCsv(["a", "b"], rows, "\t"))).toEqual(rows);
  });

  test("ten thousand of them with twenty columns", () => {
    const columns = Array.from({ length: 20 }, (_, place) => `C${place}`);
    const rows = Array.from({ length: 10_000 }, (_, row) => columns.map((name) => `${name} "of", ${row}`));
    expect(tableOf(writeCsv(columns, rows)).rows).toHaveLength(10_000);
  });
});

describe("letters are read", () => {
  test.each([
    [
      "UTF-16 that begins with its low byte",
      [0xff, 0xfe, ..."a,b\nZoë,🍞\n"].flatMap((one) =>
        typeof one === "number" ? [one] : [...one].flatMap((c) => utf16(c, true)),
      ),
    ],
    [
      "UTF-16 that begins with its high byte",
      [0xfe, 0xff, ..."a,b\nZoë,🍞\n"].flatMap((one) =>
        typeof one === "number" ? [one] : [...one].flatMap((c) => utf16(c, false)),
      ),
    ],
  ])("of %s", (_what, bytes) => {
    expect(cellsOf(new Uint8Array(bytes))).toEqual([["Zoë", "🍞"]]);
  });

  test("of Windows, where none is of another encoding", () => {
    const bytes = new Uint8Array([...bytesOf("a,b\nZo"), 0xeb, ...bytesOf(",5 "), 0x80, ...bytesOf("\n")]);
    expect(tableOf(bytes)).toMatchObject({ rows: [{ cells: ["Zoë", "5 €"] }], problems: [] });
  });

  test("of each row by itself, where they are mixed, and the rows are told", () => {
    const bytes = new Uint8Array([...bytesOf('a,b\n"Zoë\nof",1\nZo'), 0xeb, ...bytesOf(",2\n")]);
    expect(tableOf(bytes)).toMatchObject({
      rows: [{ cells: ["Zoë\nof", "1"] }, { cells: ["Zoë", "2"] }],
      problems: [
        { row: 3, message: "Row 3 is written in another encoding than the rest: look whether its letters are right" },
      ],
    });
  });
});

function utf16(character: string, isLittleEndian: boolean): number[] {
  return character.split("").flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return isLittleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

describe("a row", () => {
  test("that is short is taken as it is, and told", () => {
    expect(tableOf("a,b,c\n1\n")).toMatchObject({
      rows: [{ number: 2, cells: ["1", "", ""] }],
      problems: [{ row: 2, message: "Row 2 has 1 of 3 cells: the rest are taken as empty", leftOut: false }],
    });
  });

  test.each([
    ["is too wide", "a,b\n1,2,3\n4,5\n", "Row 2 has 3 cells for 2 columns: is a quote or a delimiter wrong?"],
    ["goes on after a quote", 'a,b\n"1"x,2\n4,5\n', "Row 2 has text after a closing quote: put quotes in a cell twice"],
    ["has an essay", `a,b\n1,${"x".repeat(5001)}\n4,5\n`, "Row 2 has more than 5,000 characters in b"],
  ])("that %s is left out, and told", (_what, file, message) => {
    expect(tableOf(file)).toMatchObject({
      rows: [{ number: 3, cells: ["4", "5"] }],
      problems: [{ row: 2, message, leftOut: true }],
    });
  });
});

describe("a file is refused", () => {
  const wide = Array.from({ length: 1001 }, (_, place) => `c${place}`).join(",");
  test.each<[string, string | Uint8Array, string]>([
    ["that is empty", "", "This file is empty"],
    ["of spaces and delimiters", " \n,,\n\n", "This file is empty"],
    ["of columns only", "a,b\n\n", "This file has the names of columns and no rows"],
    ["of bytes", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "This is no text: choose a CSV file"],
    [
      "of a spreadsheet",
      new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      "This is a spreadsheet or an archive: save it as CSV first",
    ],
    ["of 50 MB", new Uint8Array(50_000_000), `This file has 50 MB: ${mostCsvBytes / 1_000_000} MB is the most`],
    ["of 1,001 columns", `${wide}\n1\n`, "This file has 1,001 columns: 1,000 are the most"],
    ["of 10,001 rows", `a\n${"x\n".repeat(10_001)}`, "This file has 10,001 rows: 10,000 are the most"],
    ["whose quote is never closed", 'a,b\n1,2\n"3,4\n5,6\n', "In row 3 a quote is opened and never closed"],
  ])("%s", (_what, file, message) => {
    expect(refusalOf(file)).toBe(message);
  });
});
