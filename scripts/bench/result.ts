/** What a benchmark found: a table for people and the same figures for programs. */
export interface BenchResult {
  readonly table: string;
  readonly json: Record<string, unknown>;
}
