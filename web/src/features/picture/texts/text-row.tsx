import { Trash2 } from "lucide-react";
import { pictureTextsStrings as strings } from "../../../strings/picture-texts.ts";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { longestText, sizeLimits, type TextDraft } from "./text-draft.ts";

interface TextRowProps {
  readonly number: number;
  readonly draft: TextDraft;
  /** Why it cannot be set. */
  readonly fault: string | undefined;
  readonly onChange: (some: Partial<TextDraft>) => void;
  readonly onRemove: () => void;
}

const places = ["top", "center", "bottom"] as const;
const usual = { color: "#ffffff", outline: "#000000" } as const;

/** One text over the picture: what it says, where, how large, and in which colors if not in those that read best. */
export function TextRow({ number, draft, fault, onChange, onRemove }: TextRowProps) {
  const own = (part: "color" | "outline", label: string, name: string, well: string) => (
    <span className="flex min-h-10 items-center gap-2">
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          aria-label={name}
          checked={draft[part] !== null}
          onChange={({ target }) => onChange({ [part]: target.checked ? usual[part] : null })}
        />
        {label}
      </label>
      {draft[part] !== null && (
        <ColorWell label={well} value={draft[part]} onChange={({ target }) => onChange({ [part]: target.value })} />
      )}
    </span>
  );
  return (
    <li className="grid gap-3 rounded-control border border-line p-3">
      <div className="flex items-start gap-2">
        <Field label={strings.text(number)} error={fault} className="min-w-0 flex-1">
          {(control) => (
            <textarea
              {...control}
              rows={1}
              maxLength={longestText}
              value={draft.text}
              onChange={({ target }) => onChange({ text: target.value })}
              className={`${controlLook} block field-sizing-content max-h-40`}
            />
          )}
        </Field>
        <IconButton label={strings.remove(number)} icon={<Trash2 aria-hidden />} onClick={onRemove} className="mt-6" />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={strings.place}>
          {(control) => (
            <select
              {...control}
              aria-label={strings.placeOf(number)}
              value={draft.place}
              onChange={({ target }) => onChange({ place: target.value as TextDraft["place"] })}
              className={controlLook}
            >
              {places.map((place) => (
                <option key={place} value={place}>
                  {strings.places[place]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={strings.size}>
          {(control) => (
            <input
              {...control}
              type="number"
              aria-label={strings.sizeOf(number)}
              {...sizeLimits}
              value={Number.isNaN(draft.size) ? "" : draft.size}
              onChange={({ target }) => onChange({ size: target.valueAsNumber })}
              className={controlLook}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-6">
        {own("color", strings.color, strings.ownColorOf(number), strings.colorOf(number))}
        {own("outline", strings.outline, strings.ownOutlineOf(number), strings.outlineOf(number))}
      </div>
    </li>
  );
}
