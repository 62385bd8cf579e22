import { classes } from "../../lib/classes.ts";
import { fitHeadline, lineHeight } from "./fit-headline.ts";
import { headlineText } from "./headline-text.ts";
import type { Found } from "./search-answer.ts";

export interface FoundHeadlineProps {
  readonly found: Found;
  readonly text: string;
}

/** Of the picture's height: larger letters shout, and smaller ones have room for a line above. */
const largest = 0.16;
const leastForEyebrow = 0.1;

/** A headline where the picture is calm, in the color that reads there: as a page would set it. For the eye only. */
export function FoundHeadline({ found: { text_color, width, height, category }, text }: FoundHeadlineProps) {
  if (!text_color) return null;
  const { hex, region } = text_color;
  const box = { width: region.width * width, height: region.height * height };
  const { lines, size } = fitHeadline(headlineText(text), box, largest * height);
  const middle = region.x + region.width / 2;
  const isCentered = Math.abs(middle - 0.5) < 0.08;
  const hasEyebrow =
    category && size > leastForEyebrow * height && size * (lines.length * lineHeight + 0.8) < box.height;
  return (
    <span aria-hidden className="@container pointer-events-none absolute inset-0 overflow-hidden">
      <span
        className={classes(
          "absolute flex flex-col justify-center font-semibold tracking-tight whitespace-nowrap",
          isCentered ? "items-center text-center" : "items-start",
        )}
        style={{
          color: hex,
          left: percent(region.x + (isCentered ? 0 : region.width * 0.08)),
          top: percent(region.y),
          width: percent(region.width * (isCentered ? 1 : 0.92)),
          height: percent(region.height),
          fontSize: `${((size / width) * 100).toFixed(3)}cqw`,
          lineHeight,
        }}
      >
        {hasEyebrow && (
          <span className="mb-[0.7em] text-[0.26em] font-medium tracking-[0.18em] uppercase">{category}</span>
        )}
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice
          <span key={place}>{line}</span>
        ))}
      </span>
    </span>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
