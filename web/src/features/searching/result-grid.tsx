import type { Preset } from "../../../../shared/images.ts";
import { classes } from "../../lib/classes.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FoundCard } from "./found-card.tsx";
import type { SearchAnswer } from "./search-answer.ts";

/** So many are seen without scrolling. */
const urgent = 4;

/** A hero is six times as wide as a thumbnail beside its height. */
const columns = (size: Preset) =>
  size === "hero_image"
    ? "grid-cols-[repeat(auto-fill,minmax(min(28rem,100%),1fr))]"
    : "grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))]";

export interface ResultGridProps {
  readonly answer: SearchAnswer;
  /** Stands for another search until its own answer is there. */
  readonly isOld: boolean;
  readonly isLinked?: boolean;
}

export const ResultGrid = ({ answer: { asked, output }, isOld, isLinked = false }: ResultGridProps) => (
  <ul
    aria-label={searchingStrings.results}
    aria-busy={isOld}
    className={classes("grid gap-4 transition-opacity", columns(asked.size), isOld && "opacity-60")}
  >
    {output.results.map((found, place) => (
      <li key={found.id}>
        <FoundCard found={found} size={asked.size} isUrgent={place < urgent} isLinked={isLinked} />
      </li>
    ))}
  </ul>
);

export const ResultGridSkeleton = ({ size }: { readonly size: Preset }) => (
  <div aria-hidden className={classes("grid gap-4", columns(size))}>
    {Array.from({ length: 8 }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
      <Skeleton key={place} className="h-80" />
    ))}
  </div>
);
