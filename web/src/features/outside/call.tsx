import { useSearchParams } from "react-router-dom";
import { project } from "../../lib/supabase.ts";
import { outsideStrings } from "../../strings/outside.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { Snippets } from "../snippets/snippets.tsx";
import { Section } from "./section.tsx";

/** How a site calls it: the steps, and the request for what is searched above. */
export function Call() {
  const query = useSearchParams()[0].get("q")?.trim() || searchingStrings.examples[0];
  return (
    <Section title={outsideStrings.callTitle} anchor="call">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ol className="grid content-start gap-6">
          {outsideStrings.steps.map(({ title, text }, place) => (
            <li key={title} className="flex gap-4">
              <span
                aria-hidden
                className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-strong"
              >
                {place + 1}
              </span>
              <div>
                <h3 className="mt-1 font-semibold">{title}</h3>
                <p className="mt-1 text-ink-soft">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <Snippets url={project.url} input={{ query, size: "product_card", limit: 3 }} />
      </div>
    </Section>
  );
}
