import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { PatternDetail, PatternVersion } from "../../../../../shared/patterns.ts";
import { isSchema } from "./schema-tree.ts";

/** What is written in the editor. The schema is text, for what is being typed is no JSON yet. */
export interface Draft extends Pick<PatternVersion, "instructions" | "format" | "csv_delimiter" | "model_id"> {
  readonly name: string;
  readonly schemaText: string;
}

export const writeSchema = (schema: JsonSchema): string => JSON.stringify(schema, null, 2);

/** Null for what is no JSON, or no object. */
export function readSchema(text: string): JsonSchema | null {
  try {
    const schema: unknown = JSON.parse(text);
    return isSchema(schema) ? schema : null;
  } catch {
    return null;
  }
}

/** What the editor begins with: the draft, or the version that runs. */
export function savedDraft({ name, draft_version, live_version }: PatternDetail): Draft {
  const { instructions, schema, format, csv_delimiter, model_id } = (draft_version ?? live_version)!;
  return { name, instructions, format, csv_delimiter, model_id, schemaText: writeSchema(schema) };
}

/** What differs from what is saved, as the function takes it. */
export function changesOf(saved: Draft, { schemaText, ...draft }: Draft) {
  const names = ["name", "instructions", "format", "csv_delimiter", "model_id"] as const;
  return {
    ...Object.fromEntries(names.filter((name) => draft[name] !== saved[name]).map((name) => [name, draft[name]])),
    ...(schemaText !== saved.schemaText && { schema: readSchema(schemaText) ?? {} }),
  };
}
