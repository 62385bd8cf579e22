import { classes } from "../../lib/classes.ts";
import { fitHeadline, lineHeight } from "./fit-headline.ts";
import { headlineText } from "./headline-text.ts";
import { measureText } from "./measure-text.ts";
import type { Found } from "./search-answer.ts";

export interface FoundHeadlineProps {
  readonly found: Found;
  readonly text: string;
}

const family = 'ui-serif, "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, "Times New Roman", serif';
const weight = 600;
const widthOf = (text: string) => measureText(text, weight, family);

/** Of the picture's height: larger letters shout, and only these have room for a line above them. */
const largest = 0.19;
const leastWithEyebrow = 0.11;
/** Of its lines with that line above, in ems. */
const eyebrow = 0.75;

/** A headline where the picture is calm, in the color that reads there: as a page would set it. For the eye only. */
export default function FoundHeadline({ found: { text_color, width, height, category }, text }: FoundHeadlineProps) {
  if (!text_color) return null;
  const { hex, region } = text_color;
  const box = { width: region.width * width, height: region.height * height, largest: largest * height };
  const { lines, size } = fitHeadline(headlineText(text), box, widthOf);
  const isCentered = Math.abs(region.x + region.width / 2 - 0.5) < 0.08;
  const hasEyebrow =
    category && size > leastWithEyebrow * height && size * (lines.length * lineHeight + eyebrow) < box.height * 0.92;
  const inset = isCentered ? 0 : region.width * 0.07;
  return (
    <span aria-hidden className="@container pointer-events-none absolute inset-0 overflow-hidden">
      <span
        className={classes(
          "absolute flex flex-col justify-center whitespace-nowrap",
          isCentered ? "items-center text-center" : "items-start",
        )}
        style={{
          color: hex,
          left: percent(region.x + inset),
          top: percent(region.y),
          width: percent(region.width - inset),
          height: percent(region.height),
          fontFamily: family,
          fontWeight: weight,
          fontSize: `${((size / width) * 100).toFixed(3)}cqw`,
          letterSpacing: "-0.015em",
          lineHeight,
        }}
      >
        {hasEyebrow && (
          <span className="mb-[0.7em] hidden font-sans text-[max(0.28em,0.5625rem)] font-medium tracking-[0.18em] uppercase @md:block">
            {category}
          </span>
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
