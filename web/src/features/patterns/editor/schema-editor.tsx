import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { JsonSchema } from "../../../../../shared/json-schema.ts";
import type { SchemaFault } from "../../../../../shared/pattern-schema.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { readSchema, writeSchema } from "./draft.ts";
import { placeOf } from "./faults.ts";
import { FieldList } from "./field-list.tsx";

const FirstSchemaDialog = lazyPart(() => import("./first-schema-dialog.tsx"));

interface SchemaEditorProps {
  readonly text: string;
  readonly faults: readonly SchemaFault[];
  readonly canEdit: boolean;
  readonly onChange: (text: string) => void;
}

/** A schema as a form and as JSON, side by side: what is changed on one side stands on the other at once. */
export function SchemaEditor({ text, faults, canEdit, onChange }: SchemaEditorProps) {
  const [isMaking, setMaking] = useState(false);
  // What the form wrote last is the same as before but for the field that changed; read anew, all of it would be another.
  const written = useRef<{ readonly text: string; readonly schema: JsonSchema } | null>(null);
  const schema = useMemo(() => (written.current?.text === text ? written.current.schema : readSchema(text)), [text]);
  const write = useCallback(
    (next: JsonSchema) => {
      written.current = { text: writeSchema(next), schema: next };
      onChange(written.current.text);
    },
    [onChange],
  );
  return (
    <section aria-labelledby="schema-title">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id="schema-title" className="text-lg font-semibold">
          {strings.schema}
        </h2>
        {canEdit && <Button onClick={() => setMaking(true)}>{strings.makeSchema}</Button>}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <fieldset disabled={!canEdit} className="min-w-0">
          <legend className="mb-1 text-sm font-medium">{strings.asForm}</legend>
          {schema ? (
            <FieldList number="" place="" schema={schema} faults={faults} onChange={write} />
          ) : (
            <p className="rounded-control bg-inset p-4 text-sm text-ink-soft">{strings.formWaits}</p>
          )}
        </fieldset>
        <div className="min-w-0 lg:sticky lg:top-4">
          <Field label={strings.asJson} error={schema ? undefined : strings.noJson} help={strings.jsonHelp}>
            {(control) => (
              <textarea
                {...control}
                value={text}
                readOnly={!canEdit}
                spellCheck={false}
                rows={Math.min(28, Math.max(12, text.split("\n").length + 1))}
                onChange={({ target }) => onChange(target.value)}
                className={`${controlLook} overflow-auto font-mono text-[0.8125rem] leading-relaxed whitespace-pre`}
              />
            )}
          </Field>
          {faults.length > 0 && (
            <ul
              aria-label={strings.faults}
              className="mt-2 grid gap-1 rounded-control bg-bad-soft p-3 text-sm text-bad"
            >
              {faults.map((fault) => (
                <li key={`${placeOf(fault)} ${fault.message}`} className="wrap-anywhere">
                  <code className="font-mono">{placeOf(fault) || strings.whole}</code>: {fault.message}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {isMaking && (
        <Suspense>
          <FirstSchemaDialog onSchema={write} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </section>
  );
}
