import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";

/** How the place of a fault is written: `properties.total.type`. */
export const placeOf = ({ path }: SchemaFault): string => path.join(".");

/** The place of the field within which something is wrong: of `properties.total.type` it is `properties.total`. */
export function fieldOf({ path }: SchemaFault): string {
  let at = 0;
  for (;;) {
    if (path[at] === "properties" && path.length > at + 1) at += 2;
    else if (path[at] === "items") at += 1;
    else return path.slice(0, at).join(".");
  }
}
