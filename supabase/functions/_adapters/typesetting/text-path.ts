import type { Font } from "fontkit";
import type { ColoredText } from "../../_core/ports/typesetter.ts";
import { shapedLine } from "./shaped-line.ts";

/** The outlines of a text's lines as the data of an SVG path, each in the middle of a picture that is `width` wide. */
export const textPath = (
  { lines, fontSize }: Pick<ColoredText, "lines" | "fontSize">,
  fonts: readonly Font[],
  width: number,
): string =>
  lines
    .map(({ text, baseline }) => {
      const line = shapedLine(text, fonts);
      const start = (width - line.width * fontSize) / 2;
      return line.glyphs
        .map(({ font, glyph, x, y }) => {
          const scale = fontSize / font.unitsPerEm;
          return glyph.path.transform(scale, 0, 0, -scale, start + x * fontSize, baseline - y * fontSize).toSVG();
        })
        .join("");
    })
    .join("");
