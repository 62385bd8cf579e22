import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { controlLook } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useEditor } from "./editor-place.ts";
import type { FieldDraft } from "./field-draft.ts";

const FieldDetails = lazyPart(() => import("./field-details.tsx"));

interface FieldRowProps {
  readonly at: number;
  readonly field: FieldDraft;
  readonly isLast: boolean;
  readonly onChange: (some: Partial<FieldDraft>) => void;
  /** After the name was left with another than it was entered with. */
  readonly onRename: (from: string, to: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  /** Another field is dropped here. */
  readonly onDrop: (from: number) => void;
  readonly onRemove: () => void;
}

const types = ["text", "choice", "color", "picture", "number"] as const;
const dragged = "application/x-larder-field";

/** What is typed as a name: capitals, and no spaces. */
const asName = (text: string) => text.toUpperCase().replace(/[\s-]+/g, "_");

/** A field of the recipe's form. */
export function FieldRow({ at, field, isLast, onChange, onRename, onMove, onDrop, onRemove }: FieldRowProps) {
  const { faultAt } = useEditor();
  const row = useRef<HTMLLIElement>(null);
  const before = useRef(field.name);
  const [isOver, setOver] = useState(false);
  const { name } = field;
  const fault = faultAt(`fields.${at}`) ?? faultAt(`fields.${at}.name`);
  return (
    <li
      ref={row}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer.getData(dragged);
        if (from === "") return;
        event.preventDefault();
        onDrop(Number(from));
      }}
      className={classes(
        "rounded-control border p-3",
        isOver ? "border-accent bg-accent-soft" : "border-line bg-raised",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span
          aria-hidden
          draggable
          title={strings.drag}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(dragged, String(at));
            dataTransfer.effectAllowed = "move";
            if (row.current) dataTransfer.setDragImage(row.current, 16, 16);
          }}
          className="hidden cursor-grab text-ink-soft sm:block"
        >
          <GripVertical className="size-5" />
        </span>
        <input
          data-part="name"
          aria-label={strings.fieldName(at + 1)}
          aria-invalid={fault !== undefined}
          value={name}
          maxLength={50}
          spellCheck={false}
          onFocus={() => {
            before.current = name;
          }}
          onChange={({ target }) => onChange({ name: asName(target.value) })}
          onBlur={() => {
            if (name !== before.current && name !== "") onRename(before.current, name);
          }}
          className={`${controlLook} w-auto! min-w-28 flex-1 font-mono text-sm`}
        />
        <select
          aria-label={strings.fieldPart(strings.parts.type, name)}
          value={field.type}
          onChange={({ target }) => onChange({ type: target.value as FieldDraft["type"] })}
          className={`${controlLook} w-auto! text-sm`}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {recipesStrings.types[type]}
            </option>
          ))}
        </select>
        <label className="flex min-h-10 items-center gap-2 text-sm">
          <input
            type="checkbox"
            aria-label={strings.requiredOf(name)}
            checked={field.required}
            onChange={({ target }) => onChange({ required: target.checked })}
          />
          {strings.required}
        </label>
        <span className="ml-auto flex">
          <IconButton
            data-part="up"
            label={strings.up(name)}
            icon={<ArrowUp aria-hidden />}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            data-part="down"
            label={strings.down(name)}
            icon={<ArrowDown aria-hidden />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton
            data-part="remove"
            label={strings.remove(name)}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
          />
        </span>
      </div>
      {fault && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
      <Suspense fallback={<Skeleton className="mt-3 h-16" />}>
        <FieldDetails at={at} field={field} onChange={onChange} />
      </Suspense>
    </li>
  );
}
