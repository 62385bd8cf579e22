import { type RefObject, useId, useRef } from "react";
import { classes } from "../../../lib/classes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Field } from "../../../ui/field.tsx";
import { marksOf } from "../prompt-marks.ts";
import { useSlotTyping } from "./use-slot-typing.ts";

interface PromptAreaProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly help: string;
  readonly error: string | undefined;
  readonly value: string;
  /** Of what fills the prompt. */
  readonly names: readonly string[];
  readonly onChange: (value: string) => void;
}

/** The same for the text and for the marks beneath it, so that they stand in the same places. */
const textLook = "w-full border px-3 py-2 text-base leading-relaxed whitespace-pre-wrap wrap-anywhere";
const markLooks = { slot: "bg-accent-soft", unknown: "bg-warn-soft", variation: "bg-good-soft" };

/** A prompt to be written: its places are marked, and offered where a bracket is typed. */
export function PromptArea({ area, label, help, error, value, names, onChange }: PromptAreaProps) {
  const listId = useId();
  const beneath = useRef<HTMLDivElement>(null);
  const { offers, at, look, choose, onKeyDown, leave } = useSlotTyping(area, names);
  const isOpen = offers.length > 0;
  const known = new Set(names);
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <div className="relative">
          <div className="relative overflow-hidden rounded-control bg-raised">
            <div
              ref={beneath}
              aria-hidden
              className={`${textLook} pointer-events-none absolute inset-0 overflow-hidden border-transparent text-transparent`}
            >
              {marksOf(value, known).map(({ text, mark }, index) =>
                mark === null ? (
                  text
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn anew with every change
                  <span key={index} className={`rounded-sm ${markLooks[mark]}`}>
                    {text}
                  </span>
                ),
              )}
            </div>
            <textarea
              {...control}
              ref={area}
              rows={4}
              spellCheck
              value={value}
              placeholder={strings.promptHint}
              aria-autocomplete="list"
              aria-controls={isOpen ? listId : undefined}
              aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
              onChange={({ target }) => {
                onChange(target.value);
                look();
              }}
              onKeyDown={onKeyDown}
              onClick={leave}
              onBlur={leave}
              onScroll={({ currentTarget }) => {
                if (beneath.current) beneath.current.scrollTop = currentTarget.scrollTop;
              }}
              className={`${textLook} relative block field-sizing-content max-h-96 min-h-28 resize-y rounded-control border-line-strong bg-transparent text-ink placeholder:text-ink-soft aria-invalid:border-bad`}
            />
          </div>
          {isOpen && (
            <div
              id={listId}
              role="listbox"
              aria-label={strings.offersLabel}
              className="absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-y-auto rounded-control border border-line bg-raised p-1 shadow-raised"
            >
              {offers.map((name, index) => (
                <div
                  key={name}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  // What is pressed must not take the cursor out of the prompt.
                  onPointerDown={(event) => {
                    event.preventDefault();
                    choose(name);
                  }}
                  className={classes(
                    "cursor-pointer rounded-md px-2 py-1.5 font-mono text-sm",
                    index === at && "bg-accent-soft text-accent-strong",
                  )}
                >
                  [{name}]
                </div>
              ))}
            </div>
          )}
          <span role="status" className="sr-only">
            {strings.offers(offers.length)}
          </span>
        </div>
      )}
    </Field>
  );
}
