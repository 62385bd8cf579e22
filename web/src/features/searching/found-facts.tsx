import type { Preset } from "../../../../shared/images.ts";
import { presets } from "../../../../shared/presets.ts";
import { searchingStrings } from "../../strings/searching.ts";
import { ColorDot } from "../../ui/color-dot.tsx";
import type { Found } from "./search-answer.ts";

export interface FoundFactsProps {
  readonly found: Found;
  /** The size that was asked for. */
  readonly size: Preset;
  /** Somebody looks at how words stand on the pictures. */
  readonly hasWords: boolean;
}

/** What a page can go by when it shows the picture. */
export function FoundFacts({ found, size, hasWords }: FoundFactsProps) {
  const { width, height, category, crop_score, text_color, ai_generated } = found;
  const s = searchingStrings;
  const isSmaller = size !== "full_res" && width < presets[size].width;
  return (
    <ul aria-label={s.facts} className="mt-auto flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-soft">
      <li>
        {category && <>{category} · </>}
        <span className="tabular-nums">{s.pixels(width, height)}</span>
      </li>
      <li>{ai_generated ? s.generated : s.notGenerated}</li>
      {crop_score !== null && <li title={s.cropHelp}>{s.crop(crop_score)}</li>}
      {text_color && (
        <li className="flex items-center gap-1.5">
          <ColorDot hex={text_color.hex} className="size-3!" />
          {s.wordsIn(text_color.hex)}
        </li>
      )}
      {!text_color && hasWords && <li>{s.noRoom}</li>}
      {isSmaller && <li className="w-full text-warn">{s.smaller}</li>}
    </ul>
  );
}
