import type { PatternDetail, PatternSummary, PatternVersion, VersionMetrics } from "../../../../shared/patterns.ts";
import type { Caller } from "./callers.ts";

/** A pattern as it is kept: where pictures are sent is not. */
export type KeptPattern = Omit<PatternDetail, "endpoint">;

/** What of a pattern is changed. */
export interface PatternChanges {
  readonly name?: string | undefined;
  readonly instructions?: string | undefined;
  readonly schema?: Readonly<Record<string, unknown>> | undefined;
  readonly format?: string | undefined;
  readonly csv_delimiter?: string | undefined;
  readonly model_id?: string | null | undefined;
  /** That the caller read. */
  readonly revision?: number | undefined;
  readonly publish: boolean;
}

/**
 * Patterns as a caller sees and changes them, by id or slug. Throws `AppError`: `not_found` for what the caller may not know of,
 * `forbidden` for what they may not change, `conflict` where it does not fit what there is.
 */
export interface Patterns {
  list(caller: Caller, archived: boolean): Promise<Omit<PatternSummary, "endpoint">[]>;
  read(caller: Caller, pattern: string): Promise<KeptPattern>;
  readVersion(caller: Caller, pattern: string, version: number): Promise<PatternVersion>;
  metrics(caller: Caller, pattern: string, days: number): Promise<{ days: number; versions: VersionMetrics[] }>;
  create(caller: Caller, content: PatternChanges & { readonly slug?: string | undefined }): Promise<KeptPattern>;
  update(caller: Caller, pattern: string, changes: PatternChanges): Promise<KeptPattern>;
  publish(caller: Caller, pattern: string): Promise<KeptPattern>;
  switchTo(caller: Caller, pattern: string, version: number): Promise<KeptPattern>;
  duplicate(caller: Caller, pattern: string, name: string | null, slug: string | null): Promise<KeptPattern>;
  archive(caller: Caller, pattern: string, archived: boolean): Promise<KeptPattern>;
}
