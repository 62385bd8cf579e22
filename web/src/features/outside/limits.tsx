import { outsideStrings } from "../../strings/outside.ts";
import { Section } from "./section.tsx";

export const Limits = () => (
  <Section title={outsideStrings.limitsTitle}>
    <ul className="grid list-disc gap-3 pl-5 text-ink-soft marker:text-accent">
      {outsideStrings.limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  </Section>
);
