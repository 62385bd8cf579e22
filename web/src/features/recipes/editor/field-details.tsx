import { readHex } from "../../../lib/hex-color.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useEditor } from "./editor-place.ts";
import type { FieldDraft } from "./field-draft.ts";
import { linesOf } from "./field-draft.ts";

interface FieldDetailsProps {
  readonly at: number;
  readonly field: FieldDraft;
  readonly onChange: (some: Partial<FieldDraft>) => void;
}

type Part = keyof typeof strings.parts & keyof FieldDraft;

const look = `${controlLook} text-sm`;
const unset = "#f4d35e";

/** What a form says of a field, what it begins with, and its limits. */
export default function FieldDetails({ at, field, onChange }: FieldDetailsProps) {
  const { faultAt } = useEditor();
  const { name, type } = field;
  const labelled = (part: Part) => (
    <>
      {strings.parts[part]}
      <span className="sr-only"> of {name}</span>
    </>
  );
  const text = (part: Part, className = "") => (
    <Field label={labelled(part)} error={faultAt(`fields.${at}.${part}`)} className={className}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={part === "min" || part === "max" || part === "max_length" ? "decimal" : undefined}
          value={field[part] as string}
          onChange={({ target }) => onChange({ [part]: target.value })}
          className={look}
        />
      )}
    </Field>
  );
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-2">
      {text("label")}
      {type === "choice" ? (
        <Field label={labelled("default")} error={faultAt(`fields.${at}.default`)}>
          {(control) => (
            <select
              {...control}
              value={field.default}
              onChange={({ target }) => onChange({ default: target.value })}
              className={look}
            >
              <option value="">{strings.noDefault}</option>
              {[...new Set([...linesOf(field.choices), ...(field.default ? [field.default] : [])])].map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : type === "color" ? (
        <div className="flex items-end gap-2">
          {text("default", "min-w-0 flex-1")}
          <ColorWell
            label={strings.fieldPart(strings.parts.default, name)}
            value={readHex(field.default) ?? unset}
            onChange={({ target }) => onChange({ default: target.value })}
            className="size-10"
          />
        </div>
      ) : type === "picture" ? null : (
        text("default")
      )}
      {type === "choice" && (
        <Field
          label={labelled("choices")}
          help={strings.choicesHelp}
          error={faultAt(`fields.${at}.choices`)}
          className="sm:col-span-2"
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={field.choices}
              onChange={({ target }) => onChange({ choices: target.value })}
              className={`${look} block field-sizing-content max-h-60`}
            />
          )}
        </Field>
      )}
      {type === "number" && (
        <>
          {text("min")}
          {text("max")}
        </>
      )}
      {text("help", type === "text" ? "" : "sm:col-span-2")}
      {type === "text" && text("max_length")}
    </div>
  );
}
