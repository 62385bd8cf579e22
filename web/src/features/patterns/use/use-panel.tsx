import { useQuery } from "@tanstack/react-query";
import { Suspense, useId, useState } from "react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { paths } from "../../../lib/paths.ts";
import { patternUseStrings as strings } from "../../../strings/patterns.ts";
import { snippetStrings } from "../../../strings/snippets.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { LanguageTabs } from "../../snippets/language-tabs.tsx";
import { keyVariable, type SnippetLanguage } from "../../snippets/search-snippets.ts";
import { newestOptions } from "./newest-picture.ts";
import { patternSnippets, type SnippetSource } from "./pattern-snippets.ts";

const PublishFirst = lazyPart(() => import("../publish-first.tsx"));

/** Where a key is made that may do what the programs here do. */
const keyPath = `${paths.keys}?open=create&may=patterns:ingest&may=jobs:read`;

/** The address of a pattern, and programs that send a picture there. */
export default function UsePanel({ pattern }: { readonly pattern: PatternDetail }) {
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const id = useId();
  const [source, setSource] = useState<SnippetSource>("file");
  const { data: imageId } = useQuery(newestOptions);
  const sources = (["file", "address", "library"] as const).filter((one) => one !== "library" || imageId);
  const text = patternSnippets(pattern.endpoint, source, imageId ?? "")[language];
  return (
    <section aria-labelledby={`${id}-title`} className="grid max-w-3xl gap-4">
      <div>
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {strings.title}
        </h2>
        <p className="mt-1 text-ink-soft">{strings.help}</p>
      </div>
      {pattern.live === null && (
        <Suspense fallback={<Skeleton className="h-12" />}>
          <PublishFirst pattern={pattern} reason={strings.notLive} />
        </Suspense>
      )}
      <div className="flex flex-wrap items-center gap-2 rounded-card border border-line bg-raised p-3">
        <span className="text-sm font-medium">{strings.address}</span>
        <code className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">{pattern.endpoint}</code>
        <CopyButton text={pattern.endpoint} label={strings.copyAddress} />
      </div>
      <SelectField
        label={strings.source}
        help={strings.sourceHelp[source]}
        className="max-w-sm"
        value={source}
        onChange={({ target }) => setSource(target.value as SnippetSource)}
      >
        {sources.map((one) => (
          <option key={one} value={one}>
            {strings.sources[one]}
          </option>
        ))}
      </SelectField>
      <div className="overflow-hidden rounded-card border border-line bg-raised">
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line p-2">
          <LanguageTabs id={id} language={language} onChange={setLanguage} />
          <CopyButton text={text} />
        </div>
        <div id={id} role="tabpanel" aria-labelledby={`${id}-${language}`}>
          <CodeBlock>{text}</CodeBlock>
          <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
            {snippetStrings.needs[language]} {snippetStrings.fromEnvironment}{" "}
            <code className="font-mono text-ink">{keyVariable}</code>.{" "}
            <TextLink to={keyPath}>{strings.makeKey}</TextLink>
          </p>
        </div>
      </div>
    </section>
  );
}
