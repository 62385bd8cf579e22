import type { OutputOf } from "../../../../../shared/contract.ts";
import type { draftSchema } from "../../../../../shared/patterns.ts";
import { callFunction } from "../../../lib/call-function.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";

/** What is told of a result: in words, as an example, or both. */
export interface Wanted {
  readonly description: string;
  /** JSON. */
  readonly example: string;
}

export type DraftedSchema = OutputOf<typeof draftSchema>;

/**
 * A first schema: of an example here, of a description by a model of the library. Throws a `SyntaxError` for an example that is
 * no object written as JSON, a `Failure` where no model can be asked.
 */
export async function schemaOfText({ description, example }: Wanted): Promise<DraftedSchema> {
  const parsed = example.trim() === "" ? undefined : parseExample(example);
  if (description.trim() !== "" || !parsed) {
    return callFunction<DraftedSchema>("POST", "patterns/draft-schema", { description, example: parsed });
  }
  const { schemaFromExample } = await whenOnline(() => import("../../../../../shared/schema-from-example.ts"));
  return { ...schemaFromExample(parsed), model_id: null };
}

function parseExample(text: string): Record<string, unknown> {
  const example: unknown = JSON.parse(text);
  if (typeof example !== "object" || example === null || Array.isArray(example)) throw new SyntaxError("no object");
  return example as Record<string, unknown>;
}
