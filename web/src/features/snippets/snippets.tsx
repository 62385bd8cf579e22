import { useId, useState } from "react";
import { snippetStrings } from "../../strings/snippets.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { LanguageTabs } from "./language-tabs.tsx";
import { keyVariable, type SnippetLanguage, type SnippetOptions, searchSnippets } from "./search-snippets.ts";

export interface SnippetsProps extends Omit<SnippetOptions, "key"> {
  /** The key, which React would keep to itself by its own name. */
  readonly apiKey?: string | undefined;
  /** Given by a screen that keeps the choice in its address; else it is kept here. */
  readonly language?: SnippetLanguage;
  readonly onLanguageChange?: (language: SnippetLanguage) => void;
  /** Told when one was copied. */
  readonly onCopied?: (() => void) | undefined;
}

/** One search as curl, JavaScript and Python, to copy. */
export function Snippets({ language: given, onLanguageChange, onCopied, apiKey, ...options }: SnippetsProps) {
  const [own, setOwn] = useState<SnippetLanguage>("curl");
  const language = given ?? own;
  const id = useId();
  const text = searchSnippets({ ...options, key: apiKey })[language];
  return (
    <div className="overflow-hidden rounded-card border border-line bg-raised">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line p-2">
        <LanguageTabs id={id} language={language} onChange={onLanguageChange ?? setOwn} />
        <CopyButton text={text} onCopied={onCopied} />
      </div>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${language}`}>
        <CodeBlock className="max-h-96">{text}</CodeBlock>
        <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
          {snippetStrings.needs[language]}{" "}
          {apiKey === undefined && (
            <>
              {snippetStrings.fromEnvironment} <code className="font-mono text-ink">{keyVariable}</code>.
            </>
          )}
        </p>
      </div>
    </div>
  );
}
