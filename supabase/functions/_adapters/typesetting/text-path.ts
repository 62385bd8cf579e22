import type { ColoredText } from "../../_core/ports/typesetter.ts";
import type { FontMetrics } from "./font-metrics.ts";
import type { Contour, ReadOutline } from "./glyph-outlines.ts";
import type { ReadKerning } from "./pair-kerning.ts";

export interface OutlinedFont extends FontMetrics {
  readonly outline: ReadOutline;
  readonly kerning: ReadKerning;
}

/**
 * Whether letters stand side by side, each drawn as it is. Marks, and letters of Devanagari, move and join by rules that only the
 * renderer knows.
 */
export const standsSideBySide = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u.test(text) && !/\p{M}/u.test(text);

/** The outlines of a text's lines as the data of an SVG path. Each letter is of the first font that has it. */
export function textPath(
  { lines, fontSize }: Pick<ColoredText, "lines" | "fontSize">,
  fonts: readonly OutlinedFont[],
  width: number,
): string {
  return lines
    .map(({ text, baseline }) => {
      const { letters, length } = placed(text, fonts);
      const start = width / 2 - (length * fontSize) / 2;
      return letters
        .map(({ font, glyph, at }) => {
          const scale = fontSize / font.unitsPerEm;
          const point = (x: number, y: number) =>
            `${(start + at * fontSize + x * scale).toFixed(3)} ${(baseline - y * scale).toFixed(3)}`;
          return font
            .outline(glyph)
            .map((contour) => contourPath(contour, point))
            .join("");
        })
        .join("");
    })
    .join("");
}

interface Letter {
  readonly font: OutlinedFont;
  readonly glyph: number;
  /** From the line's begin, in ems. */
  readonly at: number;
}

function placed(text: string, fonts: readonly OutlinedFont[]): { letters: Letter[]; length: number } {
  const letters: Letter[] = [];
  let length = 0;
  for (const letter of text) {
    const codePoint = letter.codePointAt(0)!;
    const font = fonts.find((one) => one.glyph(codePoint) !== null);
    if (!font) continue;
    const glyph = font.glyph(codePoint)!;
    const before = letters.at(-1);
    if (before?.font === font) length += font.kerning(before.glyph, glyph) / font.unitsPerEm;
    letters.push({ font, glyph, at: length });
    length += font.advance(glyph) / font.unitsPerEm;
  }
  return { letters, length };
}

/** Between two points off the curve there is one on it, in their middle. */
function contourPath(contour: Contour, point: (x: number, y: number) => string): string {
  const middle = (one: Contour[number], other: Contour[number]) => ({
    x: (one.x + other.x) / 2,
    y: (one.y + other.y) / 2,
  });
  const [first] = contour;
  if (!first) return "";
  const last = contour.at(-1)!;
  const start = first.on ? first : last.on ? last : middle(first, last);
  let path = `M${point(start.x, start.y)}`;
  for (const [index, bend] of contour.entries()) {
    if (bend.on) {
      path += `L${point(bend.x, bend.y)}`;
      continue;
    }
    const next = contour[(index + 1) % contour.length]!;
    const end = next.on ? next : middle(bend, next);
    path += `Q${point(bend.x, bend.y)} ${point(end.x, end.y)}`;
  }
  return `${path}Z`;
}
