import { paths } from "../../lib/paths.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { countMatches } from "./count-matches.ts";
import type { Asked, SearchAnswer } from "./search-answer.ts";

export interface WishNoteProps {
  readonly answer: SearchAnswer;
  /** Admins have the wishes of sites. */
  readonly isAdmin: boolean;
}

/** Nothing good was found: what that means for a site that asks, and that somebody hears of it. */
export function WishNote({ answer, isAdmin }: WishNoteProps) {
  if (!isMiss(answer)) return null;
  const isWished = answer.output.wish_id !== null;
  const { wishTitle, wished, wouldWish, mayWish, toWishes } = searchingStrings;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-card bg-accent-soft px-4 py-3 text-accent-strong">
      <p>
        <strong className="font-semibold">{wishTitle}</strong>{" "}
        {isWished ? wished : isNarrowed(answer.asked) ? mayWish : wouldWish}
      </p>
      {isWished && isAdmin && (
        <TextLink to={paths.wishes} className="font-medium whitespace-nowrap">
          {toWishes}
        </TextLink>
      )}
    </div>
  );
}

/** Whether less than the whole library was asked: what it has besides makes no wish. */
const isNarrowed = ({ min_score, orientation, color, tags, category, exclude_ids }: Asked): boolean =>
  min_score > 0 || Boolean(orientation || color || tags || category || exclude_ids);

/** As the endpoint tells a miss of a site: words that say something, of which the first page has nothing better than weak. */
function isMiss({ asked, output: { results, degraded } }: SearchAnswer): boolean {
  const { strong, good } = countMatches(results);
  return /[\p{L}\p{N}]/u.test(asked.query ?? "") && asked.cursor === undefined && !degraded && strong + good === 0;
}
