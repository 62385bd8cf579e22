import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { fromBase64 } from "../../../../shared/base64.ts";
import type { FontFamily } from "../../../../shared/overlay-layout.ts";
import type { LoadTypesetter, Typesetter } from "../../_core/ports/typesetter.ts";
import { base64 as anton } from "./anton-font.ts";
import { readFontMetrics } from "./font-metrics.ts";
import { readFontTables } from "./font-tables.ts";
import { readOutlines } from "./glyph-outlines.ts";
import { base64 as notoSans } from "./noto-sans-font.ts";
import { readPairKerning } from "./pair-kerning.ts";
import { base64 as resvg } from "./resvg-wasm.ts";
import { type OutlinedFont, standsSideBySide, textPath } from "./text-path.ts";
import { pathSvg, textSvg } from "./text-svg.ts";

let loading: Promise<Typesetter> | undefined;

/**
 * Draws by resvg in wasm, with Anton and Noto Sans Bold. Letters that stand side by side are given to it as outlines: setting its own
 * text runs through one function so large that V8 takes 100 MB and seconds of CPU to optimize it after some thirty letters.
 */
export const loadTypesetter: LoadTypesetter = () => {
  loading ??= load();
  return loading;
};

async function load(): Promise<Typesetter> {
  const [headline, other] = await Promise.all([readFont(anton), readFont(notoSans)]);
  await initWasm(await unpacked(resvg));
  const fontsFor = (family: FontFamily) => (family === "Anton" ? [headline, other] : [other, headline]);
  return {
    measure(text, family) {
      const fonts = fontsFor(family);
      let width = 0;
      for (const letter of text) width += widthIn(fonts, letter.codePointAt(0)!);
      return width;
    },
    draw(text, area, width) {
      const fonts = fontsFor(text.family);
      const lines = text.lines.map((line) => ({ ...line, text: drawable(line.text, fonts) }));
      const drawing = lines.every((line) => standsSideBySide(line.text))
        ? new Resvg(pathSvg(textPath({ ...text, lines }, fonts, width), text, area))
        : new Resvg(textSvg({ ...text, lines }, area, width), { font: { fontBuffers: filesFor(lines, fonts) } });
      const image = drawing.render();
      const { pixels } = image;
      image.free();
      drawing.free();
      return pixels;
    },
  };
}

interface Font extends OutlinedFont {
  readonly file: Uint8Array;
}

async function readFont(base64: string): Promise<Font> {
  const file = await unpacked(base64);
  const tables = readFontTables(file);
  return { file, ...readFontMetrics(tables), outline: readOutlines(tables), kerning: readPairKerning(tables) };
}

/** Each font is copied and read anew by the renderer. */
const filesFor = (lines: readonly { readonly text: string }[], fonts: readonly Font[]): Uint8Array[] =>
  fonts.filter((_, at) => at === 0 || lines.some((line) => !isIn(fonts[0]!, line.text))).map(({ file }) => file);

/** In the first font that has the letter; what none has takes no room. */
function widthIn(fonts: readonly Font[], codePoint: number): number {
  for (const font of fonts) {
    const width = font.width(codePoint);
    if (width !== null) return width;
  }
  return 0;
}

const isIn = (font: Font, text: string): boolean =>
  [...text].every((letter) => font.width(letter.codePointAt(0)!) !== null);

/** Without letters that no font has, of which the database lets none come here: they would be drawn as boxes. */
const drawable = (text: string, fonts: readonly Font[]): string =>
  [...text].filter((letter) => fonts.some((font) => isIn(font, letter))).join("");

async function unpacked(base64: string): Promise<Uint8Array> {
  const packed = new Blob([fromBase64(base64) as BlobPart]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}
