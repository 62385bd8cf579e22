import type { Font, Glyph } from "fontkit";

/** A glyph at its place in a line, from where that begins on its baseline: in ems, to the right and upwards. */
export interface PlacedGlyph {
  readonly font: Font;
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

export interface ShapedLine {
  readonly glyphs: readonly PlacedGlyph[];
  /** In ems. */
  readonly width: number;
}

/**
 * Letters as they are kerned, joined and accented by the first font that has them. Those that no font has, of which the database
 * lets none come here, are left out: they would be boxes.
 */
export function shapedLine(text: string, fonts: readonly Font[]): ShapedLine {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const { font, text: letters } of runs(text, fonts)) {
    const { glyphs: shaped, positions } = font.layout(letters);
    for (const [at, glyph] of shaped.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[at]!;
      glyphs.push({ font, glyph, x: width + xOffset / font.unitsPerEm, y: yOffset / font.unitsPerEm });
      width += xAdvance / font.unitsPerEm;
    }
  }
  return { glyphs, width };
}

/** Letters of one font and one script, which are shaped together. */
interface Run {
  readonly font: Font;
  script: string | undefined;
  text: string;
}

function runs(text: string, fonts: readonly Font[]): Run[] {
  const found: Run[] = [];
  const add = (letters: string, font: Font) => {
    const script = scriptOf(letters);
    const last = found.at(-1);
    if (last?.font !== font || (script && last.script && script !== last.script))
      found.push({ font, script, text: letters });
    else {
      last.text += letters;
      last.script ??= script;
    }
  };
  // A letter goes with its marks to a font that has all of them, if there is one.
  for (const [letters] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const whole = fonts.find((font) => hasAll(font, letters));
    for (const part of whole ? [letters] : letters) {
      const font = whole ?? fonts.find((one) => hasAll(one, part));
      if (font) add(part, font);
    }
  }
  return found;
}

const hasAll = (font: Font, letters: string): boolean =>
  [...letters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));

const scripts = (["Latin", "Greek", "Cyrillic", "Devanagari"] as const).map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const,
);

/** Of what all scripts use, such as spaces, undefined: it goes with what is beside it. */
const scriptOf = (letters: string): string | undefined => scripts.find(([, its]) => its.test(letters))?.[0];
