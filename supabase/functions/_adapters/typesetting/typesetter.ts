import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { create, type Font } from "fontkit";
import type { FontFamily } from "../../../../shared/overlay-layout.ts";
import type { LoadTypesetter, Typesetter } from "../../_core/ports/typesetter.ts";
import { unpacked } from "../unpacked.ts";
import { base64 as anton } from "./anton-font.ts";
import { base64 as notoSans } from "./noto-sans-font.ts";
import { pathSvg } from "./path-svg.ts";
import { base64 as resvg } from "./resvg-wasm.ts";
import { shapedLine } from "./shaped-line.ts";
import { textPath } from "./text-path.ts";

let loading: Promise<Typesetter> | undefined;

/**
 * Shapes text by fontkit, with Anton and Noto Sans Bold, and gives its outlines to resvg in wasm. Setting text by that itself runs
 * through one function so large that V8 takes 100 MB and seconds of CPU to optimize it after some thirty letters.
 */
export const loadTypesetter: LoadTypesetter = () => {
  loading ??= load();
  return loading;
};

async function load(): Promise<Typesetter> {
  const [headline, other] = await Promise.all([unpacked(anton).then(readFont), unpacked(notoSans).then(readFont)]);
  await initWasm(await unpacked(resvg));
  const fontsFor = (family: FontFamily) => (family === "Anton" ? [headline, other] : [other, headline]);
  return {
    measure: (text, family) => shapedLine(text, fontsFor(family)).width,
    draw(text, area, width) {
      const drawing = new Resvg(pathSvg(textPath(text, fontsFor(text.family), width), text, area));
      const image = drawing.render();
      const { pixels } = image;
      image.free();
      drawing.free();
      return pixels;
    },
  };
}

/** Its types want a Buffer, of which it uses no more than the bytes, and a file may have many fonts, of which ours have one each. */
const readFont = create as unknown as (file: Uint8Array) => Font;
