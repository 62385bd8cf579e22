import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternEditorStrings as strings } from "../../../strings/pattern-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { readSchema } from "./draft.ts";
import { OutputFields } from "./output-fields.tsx";
import { Refusals } from "./refusals.tsx";
import { SchemaEditor } from "./schema-editor.tsx";
import { useDraft } from "./use-draft.ts";
import { useFaults } from "./use-faults.ts";
import { useSave } from "./use-save.ts";

/** All that a pattern says: its draft is saved as often as wanted, and runs once it is published. */
export default function Editor({ pattern }: { readonly pattern: PatternDetail }) {
  const { draft, changes, isChanged, change, reset } = useDraft(pattern);
  const schema = readSchema(draft.schemaText);
  const faults = useFaults(draft.schemaText, "schema" in changes);
  const { busy, error, save } = useSave(pattern, changes, reset);
  const canEdit = pattern.can_edit && pattern.archived_at === null;
  const isWrong = !schema || faults.length > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {!canEdit && <p className="rounded-control bg-inset px-4 py-3 text-sm">{strings.readOnly}</p>}
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
      {canEdit && (
        <div className="z-10 -mx-4 grid gap-2 border-t border-line bg-page px-4 py-3 md:sticky md:bottom-0">
          <Refusals error={error} />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p role="status" className="mr-auto text-sm text-ink-soft">
              {isChanged ? strings.notSaved : pattern.draft === null ? strings.isLive : strings.isDraft}
            </p>
            {isChanged && (
              <Button look="quiet" disabled={busy !== null} onClick={reset}>
                {strings.discard}
              </Button>
            )}
            <Button
              isBusy={busy === "save"}
              disabled={!isChanged || isWrong || busy !== null}
              onClick={() => void save(false)}
            >
              {strings.save}
            </Button>
            <Button
              look="primary"
              isBusy={busy === "publish"}
              disabled={isWrong || busy !== null || (!isChanged && pattern.draft === null)}
              onClick={() => void save(true)}
            >
              {strings.publish}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
