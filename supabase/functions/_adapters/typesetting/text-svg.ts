import type { Rectangle } from "../../../../shared/crop.ts";
import { outlineWidth } from "../../../../shared/overlay-layout.ts";
import type { ColoredText } from "../../_core/ports/typesetter.ts";

type Look = Pick<ColoredText, "fontSize" | "color" | "outline">;

/** Outlines as an SVG of `area`. */
export const pathSvg = (path: string, look: Look, area: Rectangle): string =>
  svg(area, `<path d="${path}" ${paint(look)}/>`);

/** A text as an SVG of `area`, of a picture that is `width` wide. What it says stands in it as text, whatever it says. */
export function textSvg(text: ColoredText, area: Rectangle, width: number): string {
  const { lines, family, fontSize } = text;
  const texts = lines.map(
    (line) => `<text x="${width / 2}" y="${line.baseline}" xml:space="preserve">${escaped(line.text)}</text>`,
  );
  const font = `text-anchor="middle" font-family="${family}" font-weight="${weights[family]}" font-size="${fontSize}"`;
  return svg(area, `<g ${font} ${paint(text)}>${texts.join("")}</g>`);
}

const svg = ({ x, y, width, height }: Rectangle, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${content}</svg>`;

function paint({ fontSize, color, outline }: Look): string {
  const fill = `fill="${escaped(color)}"`;
  if (!outline) return fill;
  return `${fill} stroke="${escaped(outline)}" stroke-width="${fontSize * outlineWidth}" stroke-linejoin="round" paint-order="stroke"`;
}

const weights = { Anton: 400, "Noto Sans": 700 } as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
