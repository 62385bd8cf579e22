import type { Preset } from "../../../../shared/images.ts";
import { classes } from "../../lib/classes.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BriefCard } from "./brief-card.tsx";
import { FoundCard } from "./found-card.tsx";
import type { SearchAnswer } from "./search-answer.ts";

/** `brief`: the picture and how well it fits. `full`: all that is told of it. `linked`: that, and the way to its screen. */
export type ResultLook = "brief" | "full" | "linked";

/** So many are seen without scrolling. */
const urgent = 4;

/** A hero is six times as wide as a thumbnail beside its height. */
function columns(size: Preset, look: ResultLook): string {
  if (look === "brief") return "grid-cols-2 lg:grid-cols-4";
  return size === "hero_image"
    ? "grid-cols-[repeat(auto-fill,minmax(min(28rem,100%),1fr))]"
    : "grid-cols-[repeat(auto-fill,minmax(min(12.5rem,100%),1fr))]";
}

export interface ResultGridProps {
  readonly answer: SearchAnswer;
  /** Stands for another search until its own answer is there. */
  readonly isOld: boolean;
  readonly look: ResultLook;
}

export const ResultGrid = ({ answer: { asked, output }, isOld, look }: ResultGridProps) => (
  <ul
    aria-label={searchingStrings.results}
    aria-busy={isOld}
    className={classes("grid gap-4 transition-opacity", columns(asked.size, look), isOld && "opacity-60")}
  >
    {output.results.map((found, place) => (
      <li key={found.id} className="min-w-0">
        {look === "brief" ? (
          <BriefCard found={found} isUrgent={place < urgent} />
        ) : (
          <FoundCard found={found} size={asked.size} isUrgent={place < urgent} isLinked={look === "linked"} />
        )}
      </li>
    ))}
  </ul>
);

export const ResultGridSkeleton = ({ size, look }: { readonly size: Preset; readonly look: ResultLook }) => (
  <div aria-hidden className={classes("grid gap-4", columns(size, look))}>
    {Array.from({ length: 8 }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
      <Skeleton key={place} className={look === "brief" ? "aspect-square" : "h-80"} />
    ))}
  </div>
);
