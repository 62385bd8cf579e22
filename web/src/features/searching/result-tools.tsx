import { searchingStrings } from "../../strings/searching.ts";
import type { CardActs } from "./card-acts.ts";
import { MatchLegend } from "./match-legend.tsx";

/** Above the results: what is said of them, and whether words stand on them as on a page. */
export const ResultTools = ({ acts: { hasWords, onWords } }: { readonly acts: CardActs }) => (
  <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
    <MatchLegend />
    <label className="flex items-center gap-2 text-sm text-ink-soft">
      <input
        type="checkbox"
        checked={hasWords}
        onChange={(event) => onWords(event.target.checked)}
        className="size-4.5 accent-accent"
      />
      {searchingStrings.words}
    </label>
  </div>
);
