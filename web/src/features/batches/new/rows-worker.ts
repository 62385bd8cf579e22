import { BatchQuote, CreatedBatch } from "../../../../../shared/batch-quotes.ts";
import type { BatchRow } from "../../../../../shared/batches.ts";
import { matchColumns, rowsOfTable } from "../../../../../shared/csv-columns.ts";
import { type CsvTable, readCsvFile, sizeProblem } from "../../../../../shared/csv-rows.ts";
import { dryRun } from "../../../../../shared/dry-run.ts";
import { fieldsOf } from "../../../../../shared/recipes.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { Answers, Matching, Order, Refusal, Reply, Sending } from "./desk-messages.ts";
import { post } from "./post-rows.ts";
import { writeProblemRows } from "./problem-rows.ts";
import { factsOfTable } from "./table-facts.ts";

// Has the rows of a file: reads them, tries them, prices and sends them.

let table: CsvTable | null = null;
let matching: Matching | null = null;
let rows: BatchRow[] = [];
/** As they are sent. */
let rowsText = "[]";

async function read(file: Blob): Promise<Answers["read"]> {
  const refused = sizeProblem(file.size);
  if (refused) return { refused };
  // A file may be gone since it was chosen.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { refused: strings.unreadable };
  const answer = readCsvFile(new Uint8Array(bytes));
  if ("refused" in answer) return answer;
  table = answer.table;
  return { table: factsOfTable(table) };
}

function check(next: Matching): Answers["check"] {
  if (!table) throw new Error("There is no table yet");
  matching = next;
  const fields = fieldsOf(next.recipe);
  const matches = matchColumns(table.columns, fields);
  const uses = next.uses ?? matches.map(({ use }) => use);
  rows = rowsOfTable(table, uses);
  rowsText = JSON.stringify(rows);
  return { fields, uses, matches, findings: dryRun(next.recipe, next.tokens, rows) };
}

/** All that is wrong, not the first of it. */
function problems(): Blob {
  if (!table || !matching) throw new Error("Nothing was tried yet");
  const findings = dryRun(matching.recipe, matching.tokens, rows, Number.POSITIVE_INFINITY);
  return new Blob(["\ufeff", writeProblemRows(table, findings, fieldsOf(matching.recipe))], {
    type: "text/csv;charset=utf-8",
  });
}

async function quote(sending: Sending): Promise<Answers["quote"]> {
  return BatchQuote.parse(await post(sending, rowsText, () => {}));
}

async function start(sending: Sending, onSent: (share: number) => void): Promise<string> {
  return CreatedBatch.parse(await post(sending, rowsText, onSent)).batch_id;
}

function carryOut(
  order: Order,
  onSent: (share: number) => void,
): Promise<Answers[keyof Answers]> | Answers[keyof Answers] {
  switch (order.does) {
    case "read":
      return read(order.file);
    case "check":
      return check(order);
    case "problems":
      return problems();
    case "quote":
      return quote(order);
    case "start":
      return start(order, onSent);
  }
}

const reply = (message: Reply) => self.postMessage(message);

self.addEventListener("message", async ({ data: { id, order } }: MessageEvent<{ id: number; order: Order }>) => {
  try {
    reply({ id, answer: await carryOut(order, (sent) => reply({ id, sent })) });
  } catch (error) {
    const { status = 0, message = "", code, details } = error as Partial<Refusal>;
    reply({ id, refusal: { status, message, code, details } });
  }
});
