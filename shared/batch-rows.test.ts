import { expect, test } from "vitest";
import { type BatchResult, writeBatchResults } from "./batch-rows.ts";
import { matchColumns, rowsOfTable } from "./csv-columns.ts";
import { readCsvRows } from "./csv-rows.ts";

const fields = [
  { name: "PERSON", label: "Who" },
  { name: "TITLE", label: "Status" },
];
const none = { file_name: null, folder: null, path: null, url: null, error: null };
const results: BatchResult[] = [
  {
    ...none,
    row: 2,
    tokens: { PERSON: 'Ann "the hat"', TITLE: "=1+1" },
    file_name: "ann",
    folder: "team",
    prompt: "A toy of Ann",
    model_id: "sketch-1",
    image_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    state: "done",
    status: "ready",
    path: "larder/ann/full_res-1.jpg",
    cost_usd: "0.0312",
  },
  {
    ...none,
    row: 4,
    tokens: { PERSON: " " },
    prompt: null,
    model_id: null,
    image_id: null,
    state: "left_out",
    status: null,
    cost_usd: "0",
    error: "Nothing fills Who",
  },
  {
    ...none,
    row: null,
    tokens: {},
    prompt: null,
    model_id: null,
    image_id: null,
    state: "gone",
    status: null,
    cost_usd: "0.04",
  },
];

test("results are a table with a column for each value as people call it, rows numbered as in their file, and no formulas", () => {
  expect(writeBatchResults(results, fields).split("\r\n")).toEqual([
    "row,Who,Status (TITLE),file_name,folder,prompt,model,status,url,cost_usd,error",
    '2,"Ann ""the hat""",\'=1+1,ann,team,A toy of Ann,sketch-1,ready,larder/ann/full_res-1.jpg,0.0312,',
    "4, ,,,,,,left_out,,0,Nothing fills Who",
    ",,,,,,,gone,,0.04,",
    "",
  ]);
});

test("the values of results that are read again fill the same fields", () => {
  const answer = readCsvRows(writeBatchResults(results, fields));
  if ("refused" in answer) throw new Error(answer.refused);
  const uses = matchColumns(answer.table.columns, fields).map(({ use }) => use);
  const [row] = rowsOfTable(answer.table, uses);
  expect(row).toEqual({
    number: 2,
    tokens: { PERSON: 'Ann "the hat"', TITLE: "=1+1" },
    file_name: "ann",
    folder: "team",
  });
});
