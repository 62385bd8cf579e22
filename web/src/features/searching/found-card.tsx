import type { Preset } from "../../../../shared/images.ts";
import { presets } from "../../../../shared/presets.ts";
import { picturePath } from "../../lib/paths.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { FoundPicture } from "./found-picture.tsx";
import { FoundSizes } from "./found-sizes.tsx";
import { FoundTags } from "./found-tags.tsx";
import { MatchBadge } from "./match-badge.tsx";
import type { Found } from "./search-answer.ts";

export interface FoundCardProps {
  readonly found: Found;
  /** The size that was asked for. */
  readonly size: Preset;
  readonly isUrgent: boolean;
  /** Leads to the picture's own screen. */
  readonly isLinked: boolean;
}

/** A result with all that the endpoint tells of it. */
export function FoundCard({ found, size, isUrgent, isLinked }: FoundCardProps) {
  const { alt, url, width, height, score, match, category, tags, sizes, id } = found;
  const isSmaller = size !== "full_res" && width < presets[size].width;
  return (
    <article className="flex h-full flex-col overflow-hidden rounded-card border border-line bg-raised">
      <a href={url} target="_blank" rel="noreferrer" aria-label={searchingStrings.openFile(alt)} className="block">
        <FoundPicture found={found} isUrgent={isUrgent} />
      </a>
      <div className="flex flex-1 flex-col gap-2.5 p-3">
        <div className="flex items-center justify-between gap-2">
          <MatchBadge match={match} />
          <span title={searchingStrings.scoreHelp} className="text-sm text-ink-soft tabular-nums">
            {searchingStrings.score(score)}
          </span>
        </div>
        <p className="line-clamp-2 text-sm">{alt}</p>
        <FoundTags tags={tags} />
        <p className="mt-auto text-sm text-ink-soft">
          {category && <>{category} · </>}
          <span className="tabular-nums">{searchingStrings.pixels(width, height)}</span>
          {isSmaller && <span className="block text-warn">{searchingStrings.smaller}</span>}
        </p>
        <FoundSizes sizes={sizes} />
        {isLinked && (
          <TextLink to={picturePath(id)} className="text-sm">
            {searchingStrings.open}
          </TextLink>
        )}
      </div>
    </article>
  );
}
