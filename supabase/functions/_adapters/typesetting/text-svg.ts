import type { Rectangle } from "../../../../shared/crop.ts";
import { outlineWidth } from "../../../../shared/overlay-layout.ts";
import type { ColoredText } from "../../_core/ports/typesetter.ts";

/** A text as an SVG of `area`, of a picture that is `width` wide. What it says stands in it as text, whatever it says. */
export function textSvg(
  { lines, family, fontSize, color, outline }: ColoredText,
  area: Rectangle,
  width: number,
): string {
  const stroke = outline
    ? ` stroke="${escaped(outline)}" stroke-width="${fontSize * outlineWidth}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const texts = lines.map(
    ({ text, baseline }) => `<text x="${width / 2}" y="${baseline}" xml:space="preserve">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${area.width}" height="${area.height}" viewBox="${area.x} ${area.y} ${area.width} ${area.height}"><g text-anchor="middle" font-family="${family}" font-weight="${weights[family]}" font-size="${fontSize}" fill="${escaped(color)}"${stroke}>${texts.join("")}</g></svg>`;
}

const weights = { Anton: 400, "Noto Sans": 700 } as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
