import { outsideStrings } from "../../strings/outside.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { sampleAnswer } from "./sample-answer.ts";
import { Section } from "./section.tsx";

/** The shape of an answer, with what its fields are for. */
export const Answer = () => (
  <Section title={outsideStrings.answerTitle} help={outsideStrings.answerHelp}>
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <CodeBlock className="rounded-card border border-line">{sampleAnswer}</CodeBlock>
      <dl className="grid content-start gap-4">
        {outsideStrings.fields.map(([names, meaning]) => (
          <div key={names}>
            <dt className="font-mono text-sm font-semibold">{names}</dt>
            <dd className="text-ink-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  </Section>
);
