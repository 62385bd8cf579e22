import { useRef } from "react";
import { Stand } from "../../../../../shared/stands.ts";
import { standStrings as strings } from "../../../strings/recipes-stand.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { StagePicture } from "../stand/stage-picture.tsx";
import { StandFrame } from "../stand/stand-frame.tsx";
import { useEditor } from "./editor-place.ts";
import { Group } from "./group.tsx";
import { placeDraft, type StandDraft, standOf, usualStandDraft } from "./stand-draft.ts";
import { StandHold } from "./stand-hold.tsx";

/** Each number, where its fault is told, what it may be in percent, and what helps. */
const numbers: readonly (readonly [keyof StandDraft, place: string, least: number, help?: string])[] = [
  ["x", "stand.x", 0],
  ["y", "stand.y", 0],
  ["width", "stand.width", 5],
  ["height", "stand.height", 5],
  ["right", "stand.light.0", -100, strings.rightHelp],
  ["above", "stand.light.1", -100, strings.aboveHelp],
  ["shadow", "stand.shadow", 0, strings.shadowHelp],
];

/** Where the product goes in a scene: numbers, and a frame that follows them and is dragged to them. */
export function StandFields({ previewId }: { readonly previewId: string | null }) {
  const { draft, change, faultAt } = useEditor();
  const read = Stand.safeParse(standOf(draft.stand));
  // While a number is being written, the frame stays where it was.
  const last = useRef<Stand | null>(null);
  if (read.success) last.current = read.data;
  const aspect = /^[1-9]\d?:[1-9]\d?$/.test(draft.aspect.trim()) ? draft.aspect.trim() : null;
  const set = (name: keyof StandDraft, text: string) => change({ stand: { ...draft.stand, [name]: text } });
  return (
    <Group title={strings.title} help={strings.help}>
      <div className="grid gap-6 sm:grid-cols-2">
        <div className="grid grid-cols-2 content-start gap-4">
          {numbers.map(([name, place, least, help]) => (
            <TextField
              key={name}
              label={strings[name]}
              help={help}
              inputMode="numeric"
              value={draft.stand[name]}
              error={faultAt(place) && strings.outOf(least)}
              onChange={({ target }) => set(name, target.value)}
            />
          ))}
        </div>
        <div className="grid content-start gap-3">
          {last.current && (
            <StandFrame stand={last.current} aspect={aspect}>
              <StagePicture previewId={previewId} slug={draft.slug} />
              <StandHold
                stand={last.current}
                onChange={(place) => change({ stand: { ...draft.stand, ...placeDraft(place) } })}
              />
            </StandFrame>
          )}
          <p className="text-sm text-ink-soft pointer-coarse:hidden">{strings.dragHelp}</p>
          <p className="hidden text-sm text-ink-soft pointer-coarse:block">{strings.touchHelp}</p>
          <FormError>{faultAt("stand") ?? faultAt("stand.light")}</FormError>
          <Button size="small" className="w-fit" onClick={() => change({ stand: usualStandDraft })}>
            {strings.usual}
          </Button>
        </div>
      </div>
    </Group>
  );
}
