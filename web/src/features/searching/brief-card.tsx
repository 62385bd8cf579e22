import { FoundPicture } from "./found-picture.tsx";
import { MatchBadge } from "./match-badge.tsx";
import type { Found } from "./search-answer.ts";

export interface BriefCardProps {
  readonly found: Found;
  readonly isUrgent: boolean;
}

/** A result to look at: the picture, what it shows, and how well it fits. */
export const BriefCard = ({ found, isUrgent }: BriefCardProps) => (
  <figure>
    <div className="overflow-hidden rounded-card">
      <FoundPicture found={found} isUrgent={isUrgent} />
    </div>
    <figcaption className="mt-2 grid justify-items-start gap-1.5">
      <MatchBadge match={found.match} />
      <span className="line-clamp-2 text-sm text-ink-soft">{found.alt}</span>
    </figcaption>
  </figure>
);
