import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { type Limit, viewOf, withLimit } from "./schema-tree.ts";

interface FieldLimitsProps {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly onChange: (schema: JsonSchema) => void;
}

const limitsOf: Readonly<Partial<Record<string, readonly [Limit, Limit]>>> = {
  number: ["minimum", "maximum"],
  integer: ["minimum", "maximum"],
  list: ["minItems", "maxItems"],
};

/** From what to what a number may be, or how many items a list may have; nothing for other kinds. */
export function FieldLimits({ name, schema, onChange }: FieldLimitsProps) {
  const limits = limitsOf[viewOf(schema).kind];
  if (!limits) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {limits.map((limit) => (
        <label key={limit} className="flex items-center gap-2 whitespace-nowrap">
          {strings.limits[limit]}
          <span className="sr-only">: {name}</span>
          <span className="w-24">
            <input
              type="number"
              step={limit.endsWith("Items") ? 1 : "any"}
              min={limit.endsWith("Items") ? 0 : undefined}
              value={typeof schema[limit] === "number" ? schema[limit] : ""}
              onChange={({ target }) => onChange(withLimit(schema, limit, target.value))}
              className={`${controlLook} text-sm`}
            />
          </span>
        </label>
      ))}
    </div>
  );
}
