import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { readHex } from "../../../lib/hex-color.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { useEditor } from "./editor-place.ts";
import type { OverlayDraft } from "./overlay-draft.ts";

interface OverlayRowProps {
  readonly at: number;
  readonly overlay: OverlayDraft;
  readonly isLast: boolean;
  readonly onChange: (some: Partial<OverlayDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const places = ["top", "center", "bottom"] as const;
const look = `${controlLook} text-sm`;
const unset = { color: "#ffffff", outline: "#000000" };

/** One text over the picture: what it says, where, how large and in which colors. */
export function OverlayRow({ at, overlay, isLast, onChange, onMove, onRemove }: OverlayRowProps) {
  const { faultAt } = useEditor();
  const number = at + 1;
  const fault = (part: string) => faultAt(`overlays.${at}.${part}`);
  const color = (part: "color" | "outline") => (
    <Field label={strings[part]} error={fault(part)}>
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            aria-label={strings.overlayPart(strings[part], number)}
            value={overlay[part]}
            spellCheck={false}
            placeholder={strings.automatic}
            onChange={({ target }) => onChange({ [part]: target.value })}
            onBlur={({ target }) => onChange({ [part]: readHex(target.value) ?? target.value })}
            className={`${look} min-w-0 font-mono`}
          />
          <ColorWell
            label={strings.pick(strings[part], number)}
            value={readHex(overlay[part]) ?? unset[part]}
            onChange={({ target }) => onChange({ [part]: target.value })}
            className="size-10"
          />
        </div>
      )}
    </Field>
  );
  return (
    <li className="@container grid gap-3 rounded-control border border-line bg-raised p-3">
      <div className="flex flex-wrap items-start gap-2 @md:flex-nowrap">
        <Field label={strings.overlay(number)} error={fault("text")} className="min-w-0 flex-1 basis-full @md:basis-0">
          {(control) => (
            <textarea
              {...control}
              data-part="name"
              rows={1}
              value={overlay.text}
              onChange={({ target }) => onChange({ text: target.value })}
              className={`${look} block field-sizing-content max-h-40`}
            />
          )}
        </Field>
        <span className="ml-auto flex @md:mt-6">
          <IconButton
            data-part="up"
            label={strings.up(strings.overlay(number))}
            icon={<ArrowUp aria-hidden />}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            data-part="down"
            label={strings.down(strings.overlay(number))}
            icon={<ArrowDown aria-hidden />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton
            data-part="remove"
            label={strings.remove(strings.overlay(number))}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className="grid grid-cols-2 gap-3 @xl:grid-cols-4">
        <Field label={strings.place}>
          {(control) => (
            <select
              {...control}
              aria-label={strings.overlayPart(strings.place, number)}
              value={overlay.place}
              onChange={({ target }) => onChange({ place: target.value as OverlayDraft["place"] })}
              className={look}
            >
              {places.map((place) => (
                <option key={place} value={place}>
                  {strings.places[place]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={strings.size} error={fault("size")}>
          {(control) => (
            <input
              {...control}
              aria-label={strings.overlayPart(strings.size, number)}
              inputMode="decimal"
              placeholder={strings.sizeHint}
              value={overlay.size}
              onChange={({ target }) => onChange({ size: target.value })}
              className={look}
            />
          )}
        </Field>
        {color("color")}
        {color("outline")}
      </div>
    </li>
  );
}
