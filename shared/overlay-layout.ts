import type { Rectangle, Size } from "./crop.ts";
import { breakLines } from "./line-breaks.ts";
import type { Overlay } from "./recipes.ts";

/**
 * Where the lines of texts stand over a picture, or a size of it. The stages that set them and the preview in the browser lay them
 * out by this, each with its own measure of the same fonts.
 */

/** Headlines of Latin letters are in Anton, all others in Noto Sans Bold, which has Greek, Cyrillic and more. */
export type FontFamily = "Anton" | "Noto Sans";

/** How wide a text is, in ems. */
export type MeasureText = (text: string, family: FontFamily) => number;

/** A text at its place. All lines are centered on the middle of the picture; lengths are pixels. */
export interface PlacedText {
  readonly overlay: Overlay;
  readonly family: FontFamily;
  readonly fontSize: number;
  readonly lines: readonly { readonly text: string; readonly baseline: number }[];
  /** What the letters cover, without an outline. */
  readonly box: Rectangle;
}

/** Share of the picture's height that a line of text takes unless told. */
export const usualTextSize = 0.1;
/** The stroke behind the letters, in ems; half of it is seen. */
export const outlineWidth = 0.14;

/** Pictures wider than a screen have larger words than their height tells, up to so much: on a hero they would be lost. */
const screen = 16 / 9;
const mostEnlarged = 1.6;
/** Pixels: what is smaller is not read on a thumbnail. */
const leastFontSize = 10;
/** Of the shorter side: nothing is set nearer to an edge. */
const margin = 0.04;
/** In ems. */
const lineHeight = 1.2;
const ascent = 0.95;
const gap = 0.3;
/** Each try to make texts fit is this much smaller; below half of what was asked, words may be broken. */
const step = 0.95;
const breaksBelow = 0.5;

/** A text as it is set: composed letters, plain spaces, nothing that cannot be seen. Line breaks stay. */
export const settableText = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}]/gu, (letter) => (/[\n\t]/.test(letter) ? letter : ""))
    .replace(/[^\S\n]+/g, " ")
    .trim();

/** Latin letters, digits and what stands between them, or anything else. */
export const fontFamilyOf = (text: string): FontFamily =>
  /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) ? "Anton" : "Noto Sans";

interface Text {
  readonly overlay: Overlay;
  readonly text: string;
  readonly family: FontFamily;
}
interface Stacked extends Text {
  readonly fontSize: number;
  readonly lines: readonly string[];
}

/**
 * Lays texts out: each place has a third of the picture, in which its texts stand one below the other, broken at words and
 * made smaller together until all of them fit.
 */
export function layOutTexts(overlays: readonly Overlay[], picture: Size, measure: MeasureText): PlacedText[] {
  const texts = overlays
    .map((overlay) => ({ overlay, text: settableText(overlay.text) }))
    .filter(({ text }) => text !== "")
    .map((text) => ({ ...text, family: fontFamilyOf(text.text) }));
  const measureOnce = remembered(measure);
  return (["top", "center", "bottom"] as const).flatMap((place) =>
    placed(
      texts.filter(({ overlay }) => overlay.place === place),
      place,
      picture,
      measureOnce,
    ),
  );
}

/** To shape a long word takes milliseconds, and each try to make it fit asks for it. */
function remembered(measure: MeasureText): MeasureText {
  const known = { Anton: new Map<string, number>(), "Noto Sans": new Map<string, number>() };
  return (text, family) => {
    const width = known[family].get(text) ?? measure(text, family);
    known[family].set(text, width);
    return width;
  };
}

function placed(texts: readonly Text[], place: Overlay["place"], picture: Size, measure: MeasureText): PlacedText[] {
  const edge = margin * Math.min(picture.width, picture.height);
  const room = {
    width: picture.width - 2 * edge,
    height: picture.height / 3 - (place === "center" ? 0 : edge),
  };
  const stack = fitted(texts, room, picture, measure);
  const height = heightOf(stack);
  let top = { top: edge, center: (picture.height - height) / 2, bottom: picture.height - edge - height }[place];
  return stack.map(({ overlay, family, fontSize, lines }) => {
    const width = fontSize * Math.max(...lines.map((line) => measure(line, family)));
    const box = { x: (picture.width - width) / 2, y: top, width, height: lines.length * lineHeight * fontSize };
    top += box.height + gap * fontSize;
    return {
      overlay,
      family,
      fontSize,
      box,
      lines: lines.map((text, at) => ({ text, baseline: box.y + (at * lineHeight + ascent) * fontSize })),
    };
  });
}

const heightOf = (stack: readonly Stacked[]): number =>
  stack.reduce((sum, { lines, fontSize }, at) => sum + (lines.length * lineHeight + (at > 0 ? gap : 0)) * fontSize, 0);

/** The size that a text has where there is room for it. */
const fontSizeOf = ({ size = usualTextSize }: Overlay, { width, height }: Size): number =>
  Math.max(leastFontSize, size * height * Math.min(mostEnlarged, Math.max(1, width / height / screen)));

function fitted(texts: readonly Text[], room: Size, picture: Size, measure: MeasureText): Stacked[] {
  for (let scale = 1; ; scale *= step) {
    const stack = texts.map((text): Stacked | null => {
      const fontSize = scale * fontSizeOf(text.overlay, picture);
      const lines = breakLines(text.text, room.width / fontSize - outlineWidth, scale < breaksBelow, (word) =>
        measure(word, text.family),
      );
      return lines && { ...text, fontSize, lines };
    });
    const whole = stack.filter((text) => text !== null);
    if (whole.length === texts.length && heightOf(whole) <= room.height) return whole;
  }
}
