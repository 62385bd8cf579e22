import type { RefObject } from "react";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { insertText } from "./insert-text.ts";

interface NameChipsProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly names: readonly string[];
}

const variation = "{red|blue}";
const look =
  "min-h-8 cursor-grab rounded-full border border-line-strong bg-raised px-3 font-mono text-xs hover:bg-inset active:cursor-grabbing";

/** The names that a prompt can speak of: pressed they go where the caret is, dragged where they are dropped. */
export function NameChips({ area, names }: NameChipsProps) {
  const chips = [
    ...names.map((name) => ({ text: `[${name}]`, label: strings.insert(name) })),
    { text: variation, label: strings.insertVariation },
  ];
  function insert(text: string) {
    const element = area.current;
    if (element) insertText(element, text, element.selectionStart, element.selectionEnd);
  }
  return (
    <div>
      <ul aria-label={strings.names} className="flex flex-wrap gap-2">
        {chips.map(({ text, label }) => (
          <li key={text}>
            <button
              type="button"
              aria-label={label}
              title={label}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData("text/plain", text);
                event.dataTransfer.effectAllowed = "copy";
              }}
              onClick={() => insert(text)}
              className={look}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-soft">{strings.dragHelp}</p>
    </div>
  );
}
