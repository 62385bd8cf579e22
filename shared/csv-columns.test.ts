import { expect, test } from "vitest";
import { matchColumns, rowsOfTable } from "./csv-columns.ts";
import { readCsvRows } from "./csv-rows.ts";

test("columns fill the slots that they are named for", () => {
  expect(
    matchColumns(
      ["First name", "[COMPANY]", "job-title", "File name", "folder", "Prénom", "x"],
      ["FIRST_NAME", "COMPANY", "JOBTITLE", "PRENOM"],
    ),
  ).toEqual([
    { slot: "FIRST_NAME" },
    { slot: "COMPANY" },
    { slot: "JOBTITLE" },
    "file_name",
    "folder",
    { slot: "PRENOM" },
    null,
  ]);
});

test("a slot is filled by one column: by the one named just so, else by the first", () => {
  expect(matchColumns(["name", "NAME", "Name"], ["NAME"])).toEqual([null, { slot: "NAME" }, null]);
  expect(matchColumns(["name", "Name"], ["NAME"])).toEqual([{ slot: "NAME" }, null]);
});

test("a slot named as a file is a slot", () => {
  expect(matchColumns(["file", "folder"], ["FILE"])).toEqual([{ slot: "FILE" }, "folder"]);
});

test("rows hold what their columns fill, and empty cells fill nothing", () => {
  const answer = readCsvRows("Name,File,Note\nAnn,ann-card,x\n\n,,y\n");
  if ("refused" in answer) throw new Error(answer.refused);
  const { table } = answer;
  expect(rowsOfTable(table, matchColumns(table.columns, ["NAME"]))).toEqual({
    rows: [{ tokens: { NAME: "Ann" }, file_name: "ann-card" }, { tokens: {} }],
    numbers: [2, 4],
  });
});
