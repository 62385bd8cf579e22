import type { Rectangle } from "../../../../shared/crop.ts";
import { outlineWidth } from "../../../../shared/overlay-layout.ts";
import type { ColoredText } from "../../_core/ports/typesetter.ts";

type Look = Pick<ColoredText, "fontSize" | "color" | "outline">;

/** Outlines as an SVG of `area`. */
export const pathSvg = (path: string, look: Look, { x, y, width, height }: Rectangle): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"><path d="${path}" ${paint(look)}/></svg>`;

function paint({ fontSize, color, outline }: Look): string {
  const fill = `fill="${escaped(color)}"`;
  if (!outline) return fill;
  return `${fill} stroke="${escaped(outline)}" stroke-width="${fontSize * outlineWidth}" stroke-linejoin="round" paint-order="stroke"`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
