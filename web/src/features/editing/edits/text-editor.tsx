import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { oneLine } from "../../../lib/one-line.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { usePerson } from "../../session/session.ts";
import { type Draft, dropDraft, keepDraft } from "./drafts.ts";
import { saveDraft } from "./save-draft.ts";

export interface TextEditorProps {
  readonly draft: Draft<"description" | "alt">;
  readonly label: string;
  readonly longest: number;
  /** The text as it is saved now, which somebody else may have changed. */
  readonly theirs: string | null;
}

/** Saves when the person is done or goes elsewhere; Escape leaves the text as it was. */
export default function TextEditor({ draft, label, longest, theirs }: TextEditorProps) {
  const { id: personId } = usePerson();
  const control = useRef<HTMLTextAreaElement>(null);
  const isConflict = draft.failure === "conflict";
  useEffect(() => {
    if (draft.state === "open") control.current?.focus();
  }, [draft.state]);

  const cancel = () => dropDraft(personId, draft.imageId, draft.part);
  const save = () => {
    const written = draft.value.trim();
    const value = draft.part === "alt" ? oneLine(written) : written; // an alt text is an attribute: it has no lines
    if (value === "" || written === theirs || value === theirs) cancel();
    else void saveDraft(personId, { ...draft, value, ...(isConflict && { seen: theirs }) });
  };
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    if (draft.state === "open" && !event.currentTarget.contains(event.relatedTarget)) save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") cancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };

  return (
    <form
      className="grid gap-2"
      onBlur={leave}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft.state === "failed" && (
        <div role="alert" className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
          {isConflict ? (
            <>
              {editingMoreStrings.textConflict} <q className="break-words">{theirs}</q>
            </>
          ) : (
            editingMoreStrings.textNotSaved
          )}
        </div>
      )}
      <textarea
        ref={control}
        aria-label={label}
        value={draft.value}
        maxLength={longest}
        rows={draft.part === "alt" ? 2 : 4}
        onChange={(event) => keepDraft(personId, { ...draft, value: event.target.value })}
        onKeyDown={press}
        className={`${controlLook} text-sm`}
      />
      <div className="flex items-center gap-2">
        <Button type="submit" look="primary" size="small">
          {editingMoreStrings.save}
        </Button>
        <Button size="small" onClick={cancel}>
          {editingMoreStrings.cancel}
        </Button>
        <span className="ml-auto text-xs text-ink-soft max-sm:hidden">{editingMoreStrings.saveHelp}</span>
      </div>
    </form>
  );
}
