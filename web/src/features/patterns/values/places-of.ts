import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { fieldsOf } from "../editor/schema-tree.ts";

/** The places of a schema's values in their order, as `cellsOf` writes them: `["vendor", "address.street", "items"]`. */
export function placesOf(schema: JsonSchema, within = ""): string[] {
  return fieldsOf(schema).flatMap(([name, field]) => {
    const place = within === "" ? name : `${within}.${name}`;
    // Where there may be no group, the group itself is a value.
    return field.properties ? [...placesOf(field, place), place] : [place];
  });
}
