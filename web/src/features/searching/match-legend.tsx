import { searchingStrings } from "../../strings/searching.ts";
import { MatchBadge } from "./match-badge.tsx";
import type { Match } from "./search-answer.ts";

const all: readonly Match[] = ["strong", "good", "weak"];

/** What the words and numbers on the results mean, for who wants to know. */
export const MatchLegend = () => (
  <details className="text-sm text-ink-soft">
    <summary className="w-fit hover:text-ink">{searchingStrings.legend}</summary>
    <dl className="mt-3 mb-1 grid max-w-2xl grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2">
      {all.map((match) => (
        <div key={match} className="contents">
          <dt>
            <MatchBadge match={match} />
          </dt>
          <dd>{searchingStrings.matchMeans[match]}</dd>
        </div>
      ))}
      <dt className="px-2 tabular-nums">{searchingStrings.score(0.74)}</dt>
      <dd>{searchingStrings.order}</dd>
    </dl>
  </details>
);
