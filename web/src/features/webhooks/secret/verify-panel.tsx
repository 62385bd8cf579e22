import { useState } from "react";
import python from "../../../../../shared/verify-webhook/verify_webhook.py?raw";
import javascript from "../../../../../shared/verify-webhook/verify-webhook.mjs?raw";
import shell from "../../../../../shared/verify-webhook/verify-webhook.sh?raw";
import { endpointFormStrings as strings } from "../../../strings/webhooks.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";

const programs = { javascript, python, shell } as const;
type Language = keyof typeof programs;
const languages = (Object.keys(programs) as Language[]).map((value) => ({ value, label: strings.languages[value] }));

/** Programs that check the signature of a message, to copy: those that are tested. */
export function VerifyPanel() {
  const [language, setLanguage] = useState<Language>("javascript");
  return (
    <section aria-labelledby="verify-title" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 id="verify-title" className="text-sm font-medium">
        {strings.verify}
      </h3>
      <p className="text-sm text-ink-soft">{strings.verifyHelp}</p>
      <div className="overflow-hidden rounded-card border border-line bg-raised">
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line p-2">
          <ChoiceGroup<Language>
            label={strings.language}
            name="verify-language"
            value={language}
            choices={languages}
            onChange={setLanguage}
          />
          <CopyButton text={programs[language]} label={strings.copyProgram} />
        </div>
        <CodeBlock className="max-h-72">{programs[language]}</CodeBlock>
      </div>
    </section>
  );
}
