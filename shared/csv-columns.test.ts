import { expect, test } from "vitest";
import { matchColumns, rowsOfTable } from "./csv-columns.ts";
import { readCsvRows } from "./csv-rows.ts";

const usesOf = (columns: readonly string[], names: readonly string[]) =>
  matchColumns(
    columns,
    names.map((name) => ({ name })),
  ).map(({ use }) => use);

test("columns fill the slots that they are named for", () => {
  expect(
    usesOf(
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
  expect(usesOf(["name", "NAME", "Name"], ["NAME"])).toEqual([null, { slot: "NAME" }, null]);
  expect(usesOf(["name", "Name"], ["NAME"])).toEqual([{ slot: "NAME" }, null]);
});

test("a slot named as a file is a slot", () => {
  expect(usesOf(["file", "folder"], ["FILE"])).toEqual([{ slot: "FILE" }, "folder"]);
});

test("a column fills what is labelled as it is called, which is no guess", () => {
  const fields = [{ name: "JOB_TITLE", label: "Title at work" }, { name: "TITLE" }];
  expect(matchColumns(["title  at work", "TITLE"], fields)).toEqual([
    { use: { slot: "JOB_TITLE" }, isGuess: false, wants: null },
    { use: { slot: "TITLE" }, isGuess: false, wants: null },
  ]);
});

test("what only seems to be meant is a guess", () => {
  expect(matchColumns(["Full name", "Job title"], [{ name: "NAME" }, { name: "TITLE" }])).toEqual([
    { use: { slot: "NAME" }, isGuess: true, wants: null },
    { use: { slot: "TITLE" }, isGuess: true, wants: null },
  ]);
});

test("two columns that mean one field are told, and neither fills it in silence", () => {
  const wants = { slot: "NAME" };
  expect(matchColumns(["First name", "Last name"], [{ name: "NAME" }])).toEqual([
    { use: null, isGuess: false, wants },
    { use: null, isGuess: false, wants },
  ]);
  expect(matchColumns(["Name", "NAME", "Full name"], [{ name: "NAME" }])).toEqual([
    { use: null, isGuess: false, wants },
    { use: wants, isGuess: false, wants: null },
    { use: null, isGuess: false, wants },
  ]);
});

test("a label that two fields have says nothing", () => {
  const fields = [
    { name: "A", label: "Color" },
    { name: "B", label: "Color" },
  ];
  expect(matchColumns(["Color"], fields)).toEqual([{ use: null, isGuess: false, wants: null }]);
});

test("rows hold what their columns fill, and empty cells fill nothing", () => {
  const answer = readCsvRows("Name,File,Note\nAnn,ann-card,x\n\n,,y\n");
  if ("refused" in answer) throw new Error(answer.refused);
  const { table } = answer;
  expect(rowsOfTable(table, usesOf(table.columns, ["NAME"]))).toEqual([
    { number: 2, tokens: { NAME: "Ann" }, file_name: "ann-card" },
    { number: 4, tokens: {} },
  ]);
});
