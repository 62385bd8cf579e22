import type { ModelRef } from "./models.ts";

/** Who writes schemas: the model that reads pictures. */
export interface SchemaWriters {
  /**
   * The model, and the most that it can cost to read so many bytes and answer, in US dollars as decimal text. Null where none that
   * understands words is configured.
   */
  find(bytes: number): Promise<{ readonly model: ModelRef; readonly mostUsd: string } | null>;
}
