import type { RowState } from "../../../shared/batch-rows.ts";
import { formatNumber } from "./format.ts";

const counted = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${formatNumber(count)} ${many}`;

export const rowsText = counted("row", "rows");
export const picturesText = counted("picture", "pictures");

/** What is said of all batches, and of states wherever they are told. */
export const batchesStrings = {
  title: "Batches",
  intro: "Whatever was started together. A batch of rows makes a recipe once for each row of a table.",
  create: "New batch from a CSV",
  list: "All batches",
  stateFilter: "State",
  anyState: "Any state",
  kindFilter: "Made from",
  anyKind: "Anything",
  kinds: { rows: "Rows", prompts: "Prompts" },
  states: {
    running: "Under way",
    paused: "Paused",
    held: "Held by a budget",
    failed: "Done, with failures",
    cancelled: "Stopped",
    done: "Done",
  },
  rowsCounted: "Rows are numbered as in a spreadsheet: row 1 has the names of the columns.",
  /** Of rows and of pictures. */
  rowStates: {
    left_out: "Left out",
    failed: "Failed",
    held: "Held by a budget",
    paused: "Paused",
    running: "Being made",
    waiting: "Waiting",
    done: "Done",
    gone: "Deleted",
  } satisfies Record<RowState, string>,
  emptyTitle: "No batch yet",
  emptyHelp:
    "Choose a recipe and a CSV: each row becomes a picture. Everything is checked and priced before it starts.",
  nothingTitle: "No batch matches",
  nothingHelp: "Look at all of them, or choose another state.",
  showAll: "Show all",
  more: "Show more",
  progressOf: (name: string) => `Progress of ${name}`,
  madeOf: (done: number, all: number) => `${formatNumber(done)} of ${picturesText(all)}`,
  failedCount: (count: number) => `${formatNumber(count)} failed`,
  leftOutCount: (count: number) => `${rowsText(count)} left out`,
  unnamed: "Batch without a name",
  spentOf: (spent: string, estimated: string) => `${spent} of ${estimated}`,
} as const;
