import { useEffect, useState } from "react";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { readSchema } from "./draft.ts";

const none: readonly SchemaFault[] = [];

/** What keeps a schema that was changed from being a pattern's: the function's own check, loaded at the first change. */
export function useFaults(text: string, isChanged: boolean): readonly SchemaFault[] {
  const [faults, setFaults] = useState(none);
  useEffect(() => {
    const schema = isChanged ? readSchema(text) : null;
    if (!schema) return setFaults(none);
    let isOver = false;
    void whenOnline(() => import("../../../../../shared/pattern-schema.ts")).then(({ schemaFaults }) => {
      const found = schemaFaults(schema);
      // Nothing stays the same nothing: nobody draws all fields anew for it.
      if (!isOver) setFaults(found.length === 0 ? none : found);
    });
    return () => {
      isOver = true;
    };
  }, [text, isChanged]);
  return faults;
}
