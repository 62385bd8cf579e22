import { categories } from "../../../../../shared/categories.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { Button } from "../../../ui/button.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { usePerson } from "../../session/session.ts";
import { type Draft, dropDraft } from "./drafts.ts";
import { saveDraft } from "./save-draft.ts";

/** Saves with the choice. A category that is none of ours stays among them. */
export default function CategoryEditor({
  draft,
  saved,
}: {
  readonly draft: Draft<"category">;
  readonly saved: string | null;
}) {
  const { id: personId } = usePerson();
  const known: readonly string[] = categories;
  const choices = known.includes(draft.value) ? known : [draft.value, ...known];
  const cancel = () => dropDraft(personId, draft.imageId, "category");
  return (
    <div className="grid gap-2">
      {draft.state === "failed" && (
        <p role="alert" className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
          {draft.failure === "conflict" ? (
            <>
              {editingMoreStrings.textConflict} <q>{saved}</q>
            </>
          ) : (
            editingMoreStrings.textNotSaved
          )}
        </p>
      )}
      <div className="flex gap-2">
        <select
          aria-label={editingStrings.category}
          value={draft.value}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
          autoFocus
          onChange={(event) => void saveDraft(personId, { ...draft, value: event.target.value, seen: saved })}
          onKeyDown={(event) => event.key === "Escape" && cancel()}
          className={controlLook}
        >
          {choices.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </select>
        <Button onClick={cancel}>{editingMoreStrings.cancel}</Button>
      </div>
    </div>
  );
}
