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
    <div className="mt-auto grid gap-0.5 text-sm text-ink-soft">
      <p>
        {category && <>{category} · </>}
        <span className="tabular-nums">{s.pixels(width, height)}</span>
      </p>
      {isSmaller && <p className="text-warn">{s.smaller}</p>}
      <p>
        {ai_generated ? s.generated : s.notGenerated}
        {crop_score !== null && <> · {s.crop(crop_score)}</>}
      </p>
      {text_color ? (
        <p className="flex items-center gap-1.5">
          <ColorDot hex={text_color.hex} className="size-3!" />
          {s.wordsIn(text_color.hex)}
        </p>
      ) : (
        hasWords && <p>{s.noRoom}</p>
      )}
    </div>
  );
}
