import type { BatchQuote, RowFindings } from "../../../../../shared/batch-quotes.ts";
import type { BatchRequest } from "../../../../../shared/batches.ts";
import type { ColumnMatch, ColumnUse } from "../../../../../shared/csv-columns.ts";
import type { CsvProblem } from "../../../../../shared/csv-rows.ts";
import type { RecipeDraft, RecipeField } from "../../../../../shared/recipes.ts";

// What the page and the worker that has the rows say to each other. The rows themselves never come to the page: ten thousand
// of them would stop it for longer than a person bears.

/** What of a recipe rows fill. */
export type Filling = Pick<RecipeDraft, "prompt" | "fields" | "overlays">;

/** What rows are made of besides the file. */
export interface Matching {
  readonly recipe: Filling;
  /** What each column fills; null: as their names say. */
  readonly uses: readonly ColumnUse[] | null;
  /** Values for what a row says nothing of. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** A request but for its rows. */
export type RowsRequest = Partial<Omit<BatchRequest, "rows" | "prompts">> & {
  readonly max_usd?: string;
  readonly request_id?: string;
};

/** A request, and who sends it where. */
export interface Sending {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: RowsRequest;
}

export type Order =
  | { readonly does: "read"; readonly file: Blob }
  | ({ readonly does: "check" } & Matching)
  | { readonly does: "problems" }
  | ({ readonly does: "quote" } & Sending)
  | ({ readonly does: "start" } & Sending);

/** A table without its rows. */
export interface TableFacts {
  readonly columns: readonly string[];
  readonly rows: number;
  /** The first cells of each column. */
  readonly examples: readonly string[];
  readonly problems: { readonly count: number; readonly leftOut: number; readonly list: readonly CsvProblem[] };
}

/** What a dry run found. */
export interface Checked {
  readonly fields: readonly RecipeField[];
  readonly uses: readonly ColumnUse[];
  /** What the columns seem to be, whatever somebody chose. */
  readonly matches: readonly ColumnMatch[];
  readonly findings: RowFindings;
}

export interface Answers {
  read: { readonly table: TableFacts } | { readonly refused: string };
  check: Checked;
  problems: Blob;
  quote: BatchQuote;
  /** The id of the batch. */
  start: string;
}

/** Why the project did not do what was sent to it: as it said so, or without a status where it did not answer. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly code?: string | undefined;
  readonly details?: string | null | undefined;
}

export type Reply =
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly refusal: Refusal }
  /** The share of the request that has left, from 0 to 1. */
  | { readonly id: number; readonly sent: number };
