import { type KeyboardEvent, useRef } from "react";
import { classes } from "../../lib/classes.ts";
import { snippetStrings } from "../../strings/snippets.ts";
import { type SnippetLanguage, snippetLanguages } from "./search-snippets.ts";

export interface LanguageTabsProps {
  /** Of the panel that the tabs choose: a tab's own id is `<id>-<language>`. */
  readonly id: string;
  readonly language: SnippetLanguage;
  readonly onChange: (language: SnippetLanguage) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** curl, JavaScript, Python: one stop of the Tab key, arrows inside. */
export function LanguageTabs({ id, language, onChange }: LanguageTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function press(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = snippetLanguages.length;
    const next = (snippetLanguages.indexOf(language) + step + count) % count;
    onChange(snippetLanguages[next] ?? language);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={snippetStrings.languagesLabel} className="flex gap-1" onKeyDown={press}>
      {snippetLanguages.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={name === language}
          aria-controls={id}
          tabIndex={name === language ? 0 : -1}
          onClick={() => onChange(name)}
          className={classes(
            "min-h-8 rounded-control px-2.5 text-sm font-medium",
            name === language ? "bg-accent-soft text-accent-strong" : "text-ink-soft hover:bg-inset hover:text-ink",
          )}
        >
          {snippetStrings.languages[name]}
        </button>
      ))}
    </div>
  );
}
