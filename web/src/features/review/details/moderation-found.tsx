import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { formatShare } from "../../../strings/format.ts";
import { categoryName } from "../../../strings/moderation.ts";
import { reviewModerationStrings as strings } from "../../../strings/review-moderation.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { Section } from "../../editing/details/section.tsx";

type Judgement = PictureDetails["moderations"][number];

/** What a moderator holds against a picture or its prompt: how sure it is, and whether that ends the work by the settings of now. */
export default function ModerationFound({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const { data: blocked = [] } = useQuery({
    queryKey: ["settings", "moderation-blocked"],
    queryFn: async () =>
      (await ask(supabase.from("settings").select("moderation_blocked").single())).moderation_blocked,
  });
  const found = judgements.filter(({ flagged }) => flagged.length > 0);
  const isBlocked = found.some(({ flagged }) => flagged.some((category) => blocked.includes(category)));
  return (
    <Section
      title={strings.title}
      note={<Badge tone={isBlocked ? "bad" : "warn"}>{isBlocked ? strings.wouldBeBlocked : strings.flagged}</Badge>}
    >
      {found.map(({ subject, flagged, scores }) => (
        <div key={subject} className="mt-2 text-sm">
          <h3 className="font-medium">{strings.subjects[subject] ?? subject}</h3>
          <ul>
            {bySureness(flagged, scores).map(([category, score]) => (
              <li key={category} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
                <span>{categoryName(category)}</span>
                <span className="flex items-center gap-2 text-ink-soft tabular-nums">
                  {score !== null && strings.sure(formatShare(score))}
                  {isBlocked && blocked.includes(category) && <Badge tone="bad">{strings.wouldBeBlocked}</Badge>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-2 text-sm text-ink-soft">{isBlocked ? strings.blockedHelp : strings.help}</p>
    </Section>
  );
}

/** What it is surest of first; a category without a score last. */
function bySureness(
  flagged: readonly string[],
  scores: Judgement["scores"],
): [category: string, score: number | null][] {
  const known = (scores ?? {}) as Readonly<Record<string, unknown>>;
  return flagged
    .map((category): [string, number | null] => [
      category,
      typeof known[category] === "number" ? known[category] : null,
    ])
    .toSorted(([, one], [, other]) => (other ?? -1) - (one ?? -1));
}
