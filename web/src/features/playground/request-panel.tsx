import { useState } from "react";
import { project } from "../../lib/supabase.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import type { Asked } from "../searching/search-answer.ts";
import { Snippets } from "../snippets/snippets.tsx";
import { KeyPanel } from "./key-panel.tsx";
import type { PageKey } from "./page-key.ts";
import { RawAnswer } from "./raw-answer.tsx";
import { useView } from "./use-view.ts";

export interface RequestPanelProps {
  readonly asked: Asked;
  /** As the endpoint sent it; undefined while there is none. */
  readonly answer: unknown;
}

/** What a site would send for what is on the screen, and what it would get. */
export function RequestPanel({ asked, answer }: RequestPanelProps) {
  const [key, setKey] = useState<PageKey | null>(null);
  const { language, setLanguage, isAnswerOpen, setAnswerOpen } = useView();
  return (
    <section
      aria-labelledby="request"
      className="-m-1 grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-1 xl:sticky xl:top-5 xl:max-h-[calc(100dvh-2.5rem)] xl:self-start xl:overflow-y-auto"
    >
      <h2 id="request" tabIndex={-1} className="scroll-mt-4 text-lg font-semibold">
        {playgroundStrings.request}
      </h2>
      <Snippets url={project.url} apiKey={key?.key} input={asked} language={language} onLanguageChange={setLanguage} />
      <KeyPanel value={key} onChange={setKey} />
      <RawAnswer answer={answer} isOpen={isAnswerOpen} onToggle={setAnswerOpen} />
    </section>
  );
}
