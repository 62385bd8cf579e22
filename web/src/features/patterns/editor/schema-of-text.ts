import type { SchemaOfExample } from "../../../../../shared/schema-from-example.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";

/** The schema of an example that was typed. Throws a `SyntaxError` for what is no object written as JSON. */
export async function schemaOfText(text: string): Promise<SchemaOfExample> {
  const example: unknown = JSON.parse(text);
  if (typeof example !== "object" || example === null || Array.isArray(example)) throw new SyntaxError("no object");
  const { schemaFromExample } = await whenOnline(() => import("../../../../../shared/schema-from-example.ts"));
  return schemaFromExample(example as Record<string, unknown>);
}
