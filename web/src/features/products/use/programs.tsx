import { useId, useState } from "react";
import { paths } from "../../../lib/paths.ts";
import { project } from "../../../lib/supabase.ts";
import { productUseStrings as strings } from "../../../strings/products-use.ts";
import { snippetStrings } from "../../../strings/snippets.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { LanguageTabs } from "../../snippets/language-tabs.tsx";
import { keyVariable, type SnippetLanguage } from "../../snippets/search-snippets.ts";
import { productSnippets } from "./product-snippets.ts";

/** Where a key is made that may do what the programs here do. */
const keyPath = `${paths.keys}?open=create&may=products`;

/** A product of a photo as curl, JavaScript and Python, to copy. */
export default function Programs() {
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const id = useId();
  const text = productSnippets(project.url)[language];
  return (
    <div className="mt-4 grid gap-4">
      <p className="max-w-prose text-sm text-ink-soft">{strings.help}</p>
      <div className="overflow-hidden rounded-card border border-line bg-page">
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line p-2">
          <LanguageTabs id={id} language={language} onChange={setLanguage} />
          <CopyButton text={text} />
        </div>
        <div id={id} role="tabpanel" aria-labelledby={`${id}-${language}`}>
          <CodeBlock className="max-h-96">{text}</CodeBlock>
          <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
            {snippetStrings.needs[language]} {snippetStrings.fromEnvironment}{" "}
            <code className="font-mono text-ink">{keyVariable}</code>.{" "}
            <TextLink to={keyPath}>{strings.makeKey}</TextLink>
          </p>
        </div>
      </div>
      {language === "curl" && <p className="max-w-prose text-sm text-ink-soft">{strings.curlAnswer}</p>}
    </div>
  );
}
