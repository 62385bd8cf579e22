import type { Preset } from "../../../../shared/images.ts";
import { classes } from "../../lib/classes.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BriefCard } from "./brief-card.tsx";
import type { CardActs } from "./card-acts.ts";
import { FoundCard } from "./found-card.tsx";
import type { SearchAnswer } from "./search-answer.ts";

/** So many are seen without scrolling. */
const urgent = 4;

/** A hero is six times as wide as a thumbnail beside its height. */
function columns(size: Preset, isBrief: boolean): string {
  if (isBrief) return "grid-cols-2 lg:grid-cols-4";
  return size === "hero_image"
    ? "grid-cols-[repeat(auto-fill,minmax(min(28rem,100%),1fr))]"
    : "grid-cols-[repeat(auto-fill,minmax(min(12.5rem,100%),1fr))]";
}

export interface ResultGridProps {
  readonly answer: SearchAnswer;
  /** Stands for another search until its own answer is there. */
  readonly isOld: boolean;
  /** With these all that is told of a result; without, the picture and how well it fits. */
  readonly acts: CardActs | undefined;
}

export const ResultGrid = ({ answer: { asked, output }, isOld, acts }: ResultGridProps) => (
  <ul
    aria-label={searchingStrings.results}
    aria-busy={isOld}
    className={classes("grid gap-4 transition-opacity", columns(asked.size, !acts), isOld && "opacity-60")}
  >
    {output.results.map((found, place) => (
      <li key={found.id} className="min-w-0">
        {acts ? (
          <FoundCard found={found} size={asked.size} query={asked.query} isUrgent={place < urgent} acts={acts} />
        ) : (
          <BriefCard found={found} isUrgent={place < urgent} />
        )}
      </li>
    ))}
  </ul>
);

export const ResultGridSkeleton = ({ size, isBrief }: { readonly size: Preset; readonly isBrief: boolean }) => (
  <div aria-hidden className={classes("grid gap-4", columns(size, isBrief))}>
    {Array.from({ length: 8 }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
      <Skeleton key={place} className={isBrief ? "aspect-square" : "h-80"} />
    ))}
  </div>
);
