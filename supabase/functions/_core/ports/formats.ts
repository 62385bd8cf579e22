import type { ResultFormat } from "../../../../shared/extractions.ts";
import type { ResultRow } from "./ingests.ts";

/** A text, and what it is. */
export interface Written {
  readonly text: string;
  readonly content_type: string;
}

/** Data as text. */
export interface Formats {
  write(data: Record<string, unknown>, format: ResultFormat, csvDelimiter: string): Written;
  /** One file of all pictures of an ingest, those that failed included. */
  writeAll(rows: readonly ResultRow[], format: "csv" | "json", csvDelimiter: string): Written;
}
