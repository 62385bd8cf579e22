import { EyeOff, Images } from "lucide-react";
import { Suspense } from "react";
import type { Preset } from "../../../../shared/images.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { picturePath } from "../../lib/paths.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { CardActs } from "./card-acts.ts";
import { FoundFacts } from "./found-facts.tsx";
import { FoundPicture } from "./found-picture.tsx";
import { FoundSizes } from "./found-sizes.tsx";
import { FoundTags } from "./found-tags.tsx";
import { MatchBadge } from "./match-badge.tsx";
import type { Found } from "./search-answer.ts";

const FoundHeadline = lazyPart(() => import("./found-headline.tsx"));

export interface FoundCardProps {
  readonly found: Found;
  /** The size that was asked for. */
  readonly size: Preset;
  /** What was asked for in words, if it was. */
  readonly query: string | undefined;
  readonly isUrgent: boolean;
  readonly acts: CardActs;
}

/** A result with all that the endpoint tells of it. */
export function FoundCard({ found, size, query, isUrgent, acts }: FoundCardProps) {
  const { alt, url, score, match, tags, sizes, id } = found;
  const { isAdmin, hasWords, onLike, onLeaveOut } = acts;
  const s = searchingStrings;
  return (
    <article className="flex h-full flex-col overflow-hidden rounded-card border border-line bg-raised">
      <div className="relative">
        <a href={url} target="_blank" rel="noreferrer" aria-label={s.openFile(alt)} className="block">
          <FoundPicture found={found} isUrgent={isUrgent} />
        </a>
        <Suspense>{hasWords && <FoundHeadline found={found} text={query ?? alt} />}</Suspense>
      </div>
      <div className="flex flex-1 flex-col gap-2.5 p-3">
        <div className="flex items-center justify-between gap-2">
          <MatchBadge match={match} />
          <span title={s.scoreHelp} className="text-sm text-ink-soft tabular-nums">
            {s.score(score)}
          </span>
        </div>
        <p className="line-clamp-2 text-sm">{alt}</p>
        <FoundTags tags={tags} />
        <FoundFacts found={found} size={size} hasWords={hasWords} />
        <FoundSizes sizes={sizes} />
        {isAdmin && (
          <TextLink to={picturePath(id)} className="justify-self-start text-sm">
            {s.open}
          </TextLink>
        )}
      </div>
      <div className="flex justify-between border-t border-line p-1">
        <Button
          look="quiet"
          size="small"
          icon={<Images aria-hidden />}
          aria-label={s.likeOf(alt)}
          onClick={() => onLike(id)}
        >
          {s.like}
        </Button>
        <IconButton
          label={s.leaveOutOf(alt)}
          title={s.leaveOut}
          icon={<EyeOff aria-hidden />}
          onClick={() => onLeaveOut(id)}
          className="size-8! [&_svg]:size-4!"
        />
      </div>
    </article>
  );
}
