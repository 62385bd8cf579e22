import { Plus } from "lucide-react";
import { useState } from "react";
import { useRowFocus } from "../../../lib/use-row-focus.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { useEditor } from "./editor-place.ts";
import { type FieldDraft, freeName, newField } from "./field-draft.ts";
import { FieldRow } from "./field-row.tsx";
import { Group } from "./group.tsx";
import { moved } from "./moved.ts";
import { RemovedLine } from "./removed-line.tsx";
import { renameSlots } from "./slot-typing.ts";

/** As many as a recipe may have. */
const mostFields = 50;

/** What is asked for before pictures are made: added, removed, and put into another order by key and by pointer. */
export function FieldsEditor() {
  const { draft, change } = useEditor();
  const { fields } = draft;
  const { list, focusNext } = useRowFocus();
  const set = (next: readonly FieldDraft[]) => change({ fields: next });
  const [removed, setRemoved] = useState<{ readonly field: FieldDraft; readonly at: number } | null>(null);
  function remove(at: number) {
    setRemoved({ field: fields[at]!, at });
    focusNext(at, "remove");
    set(fields.filter((_, index) => index !== at));
  }
  function undo() {
    if (removed) set(fields.toSpliced(removed.at, 0, removed.field));
    setRemoved(null);
  }
  /** The prompt and the texts speak of it by its new name. */
  function rename(from: string, to: string) {
    if (fields.filter(({ name }) => name === to).length > 1 || fields.some(({ name }) => name === from)) return;
    change({
      prompt: renameSlots(draft.prompt, from, to),
      overlays: draft.overlays.map((overlay) => ({ ...overlay, text: renameSlots(overlay.text, from, to) })),
    });
  }
  return (
    <Group title={strings.fields} help={strings.fieldsHelp}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <ol ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {fields.map((field, at) => (
            <FieldRow
              key={field.key}
              at={at}
              field={field}
              isLast={at === fields.length - 1}
              onChange={(some) => set(fields.with(at, { ...field, ...some }))}
              onRename={rename}
              onMove={(by) => {
                focusNext(at + by, by < 0 ? "up" : "down");
                set(moved(fields, at, at + by));
              }}
              onDrop={(from) => set(moved(fields, from, at))}
              onRemove={() => remove(at)}
            />
          ))}
        </ol>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          disabled={fields.length >= mostFields}
          className="w-fit"
          onClick={() => {
            focusNext(fields.length, "name");
            set([...fields, newField(freeName(fields))]);
          }}
        >
          {strings.addField}
        </Button>
        <RemovedLine name={removed?.field.name ?? null} onUndo={undo} />
      </div>
    </Group>
  );
}
