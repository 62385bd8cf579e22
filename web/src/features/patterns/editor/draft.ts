import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { PatternDetail, PatternVersion } from "../../../../../shared/patterns.ts";
import { inReadingOrder } from "./reading-order.ts";
import { isSchema } from "./schema-tree.ts";

/** What is written in the editor. The schema is text, for what is being typed is no JSON yet. */
export interface Draft extends Pick<PatternVersion, "instructions" | "format" | "csv_delimiter" | "model_id"> {
  readonly name: string;
  readonly schemaText: string;
}

/** What of a draft is changed by itself. */
export type Part = keyof Draft;
const parts = ["name", "instructions", "schemaText", "format", "csv_delimiter", "model_id"] as const;

export const writeSchema = (schema: JsonSchema): string => JSON.stringify(inReadingOrder(schema), null, 2);

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

/** The parts in which two differ. */
export const changedParts = (one: Draft, other: Draft): Part[] => parts.filter((part) => one[part] !== other[part]);

/** A draft with these parts as another has them. */
export const withParts = (draft: Draft, other: Draft, taken: readonly Part[]): Draft => ({
  ...draft,
  ...Object.fromEntries(taken.map((part) => [part, other[part]])),
});

/** What differs from what is saved, as the function takes it. */
export function changesOf(saved: Draft, draft: Draft) {
  const { schemaText, ...changed } = Object.fromEntries(changedParts(saved, draft).map((part) => [part, draft[part]]));
  return { ...changed, ...(typeof schemaText === "string" && { schema: readSchema(schemaText) ?? {} }) };
}
