import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { readSchema } from "./draft.ts";
import { OutputFields } from "./output-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SchemaEditor } from "./schema-editor.tsx";
import { useDraft } from "./use-draft.ts";
import { useFaults } from "./use-faults.ts";

/** All that a pattern says: its draft is saved as often as wanted, and runs once it is published. */
export default function Editor({ pattern }: { readonly pattern: PatternDetail }) {
  const work = useDraft(pattern);
  const { draft, saved, change } = work;
  const schema = readSchema(draft.schemaText);
  const faults = useFaults(draft.schemaText, draft.schemaText !== saved.schemaText);
  const canEdit = pattern.can_edit && pattern.archived_at === null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {/* What gets the focus by key is scrolled to where the bar below does not cover it. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 **:scroll-mb-48">
        {!canEdit && (
          <p className="rounded-control bg-inset px-4 py-3 text-sm">
            {pattern.can_edit ? strings.archived : strings.readOnly}
          </p>
        )}
        <TextField
          label={strings.name}
          className="max-w-xl"
          disabled={!canEdit}
          maxLength={100}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Field label={strings.instructions} help={strings.instructionsHelp}>
          {(control) => (
            <textarea
              {...control}
              rows={6}
              readOnly={!canEdit}
              maxLength={20_000}
              value={draft.instructions}
              placeholder={strings.instructionsHint}
              onChange={({ target }) => change({ instructions: target.value })}
              className={controlLook}
            />
          )}
        </Field>
        <SchemaEditor
          text={draft.schemaText}
          faults={faults}
          canEdit={canEdit}
          onChange={(schemaText) => change({ schemaText })}
        />
        <OutputFields draft={draft} canEdit={canEdit} onChange={change} />
      </div>
      {canEdit && <SaveBar pattern={pattern} work={work} isWrong={!schema || faults.length > 0} />}
    </div>
  );
}
