import { expect, test } from "vitest";
import { matchColumns, rowsOfTable } from "../../../../../shared/csv-columns.ts";
import { readCsvRows } from "../../../../../shared/csv-rows.ts";
import { dryRun } from "../../../../../shared/dry-run.ts";
import { fieldsOf } from "../../../../../shared/recipes.ts";
import type { Filling } from "./desk-messages.ts";
import { writeProblemRows } from "./problem-rows.ts";
import { writeSampleCsv } from "./sample-csv.ts";
import { factsOfTable } from "./table-facts.ts";
import { verdictOf } from "./verdict.ts";

const toy: Filling = {
  prompt: "A toy of [PERSON] in [COLOR], [MOOD|glad]",
  fields: [
    { name: "PERSON", label: "Person", type: "text", max_length: 5 },
    { name: "COLOR", label: "Color", type: "color", default: "#f4d35e" },
  ],
  overlays: [],
};

function tryOut(text: string) {
  const answer = readCsvRows(text);
  if ("refused" in answer) throw new Error(answer.refused);
  const { table } = answer;
  const matches = matchColumns(table.columns, fieldsOf(toy));
  const uses = matches.map(({ use }) => use);
  const findings = dryRun(toy, {}, rowsOfTable(table, uses), Number.POSITIVE_INFINITY);
  return { table, findings, checked: { fields: [], uses, matches, findings } };
}

const odd = ["Person,Color,Shoe", "Ann,,38", "", ",red,40", "1,2,3,4", '=Bea,"x,y",', "Ann,,39"].join("\n");

test("rows are told by their number in the file, where empty lines count and the names of columns are row 1", () => {
  const { findings } = tryOut(odd);
  expect(findings.missing.list).toEqual([{ row: 4, names: ["PERSON"] }]);
  expect(findings.bad.list.map(({ row, field }) => [row, field])).toEqual([
    [4, "COLOR"],
    [6, "COLOR"],
  ]);
  expect(findings.duplicates.list).toEqual([{ row: 7, of: 2 }]);
});

test("the rows with problems are taken along as they stand, each once, with all that is wrong; formulas stay defused", () => {
  const { table, findings } = tryOut(odd);
  expect(writeProblemRows(table, findings, toy.fields).split("\r\n")).toEqual([
    "Person,Color,Shoe,row,problem",
    ",red,40,4,Nothing fills Person; Color: Use a hex color such as #f4d35e",
    ",,,5,Row 5 has 4 cells for 3 columns: is a quote or a delimiter wrong?",
    `'=Bea,"x,y",,6,Color: Use a hex color such as #f4d35e`,
    "",
  ]);
});

test("all rows of the file are counted, and what the database found goes before what was found here", () => {
  const { table, checked, findings } = tryOut(odd);
  const facts = factsOfTable(table);
  expect(verdictOf(facts, checked, null)).toMatchObject({ all: 5, good: 2, wrong: 3, unusedColumns: ["Shoe"] });
  expect(verdictOf(facts, checked, { ...findings, good: 1 })).toMatchObject({ all: 5, good: 1, wrong: 4 });
  expect(facts.examples).toEqual(["Ann", "red", "38"]);
});

test("a table to begin with can be filled in as it is", () => {
  const { findings, table, checked } = tryOut(writeSampleCsv(toy));
  expect(table.columns).toEqual(["PERSON", "COLOR", "MOOD", "file_name", "folder"]);
  expect(checked.uses).not.toContain(null);
  expect(findings).toMatchObject({ count: 1, good: 1 });
});
