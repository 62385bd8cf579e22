import { Plus } from "lucide-react";
import { useRef } from "react";
import { expandVariations } from "../../../../../shared/variations.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { readPlaces, unknownSlots } from "../prompt-marks.ts";
import { useEditor } from "./editor-place.ts";
import { newField } from "./field-draft.ts";
import { Group } from "./group.tsx";
import { PromptArea } from "./prompt-area.tsx";
import { hasSlot } from "./slot-typing.ts";
import { putIn } from "./use-slot-typing.ts";

const isName = (name: string) => /^[A-Z][A-Z0-9_]{0,49}$/.test(name);

/** The prompt, what can be put into it, and what of it and of the fields does not find its other half. */
export function PromptFields() {
  const { draft, change, faultAt } = useEditor();
  const area = useRef<HTMLTextAreaElement>(null);
  const isStyle = draft.kind === "style";
  const names = [...readPlaces(draft)].filter(isName);
  const texts = [draft.prompt, ...draft.overlays.map(({ text }) => text)];
  const unknown = unknownSlots(draft);
  const idle = draft.fields
    .filter(({ name, type }) => type !== "picture" && isName(name) && !texts.some((text) => hasSlot(text, name)))
    .map(({ name }) => name);
  return (
    <Group title={strings.prompt}>
      <PromptArea
        area={area}
        label={strings.prompt}
        help={isStyle ? strings.stylePromptHelp : strings.promptHelp}
        error={faultAt("prompt")}
        value={draft.prompt}
        names={names}
        onChange={(prompt) => change({ prompt })}
      />
      {names.length > 0 && (
        <div className="grid gap-1">
          <ul aria-label={strings.chips} className="flex flex-wrap gap-2">
            {names.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  draggable
                  aria-label={strings.putIn(name)}
                  onDragStart={({ dataTransfer }) => {
                    dataTransfer.setData("text/plain", `[${name}]`);
                    dataTransfer.effectAllowed = "copy";
                  }}
                  onClick={() => area.current && putIn(area.current, `[${name}]`)}
                  className="min-h-8 cursor-grab rounded-full bg-accent-soft px-3 font-mono text-sm text-accent-strong hover:underline"
                >
                  [{name}]
                </button>
              </li>
            ))}
          </ul>
          <p className="text-sm text-ink-soft">{strings.chipsHelp}</p>
        </div>
      )}
      {unknown.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
          <p>{strings.unknown}</p>
          {unknown.map((name) => (
            <Button
              key={name}
              size="small"
              icon={<Plus aria-hidden />}
              aria-label={strings.addFieldNamed(name)}
              className="font-mono"
              onClick={() => change({ fields: [...draft.fields, newField(name)] })}
            >
              [{name}]
            </Button>
          ))}
        </div>
      )}
      {idle.length > 0 && (
        <p className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">{strings.idle(idle)}</p>
      )}
      {isStyle && expandVariations(draft.prompt, 2).count > 1 && (
        <p className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">{strings.styleVariations}</p>
      )}
    </Group>
  );
}
