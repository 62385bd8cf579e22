import { createRandom } from "./brush/random.ts";
import { bare, wordsOf } from "./words.ts";

/** In which manner a drawing is finished: what a prompt says of its style. */
export type Manner =
  | "line"
  | "flat"
  | "washed"
  | "cel"
  | "bold"
  | "painted"
  | "blocks"
  | "bare"
  | "faded"
  | "rough"
  | "studio"
  | "window"
  | "dusk";

const phrases: readonly (readonly [phrase: string, manner: Manner])[] = [
  ["line art", "line"],
  ["line drawing", "line"],
  ["flat vector", "flat"],
  ["watercolor painting", "washed"],
  ["watercolor", "washed"],
  ["hand drawn animated", "painted"],
  ["anime", "cel"],
  ["cartoon", "bold"],
  ["comic", "bold"],
  ["abstract", "blocks"],
  ["minimalist", "bare"],
  ["vintage", "faded"],
  ["grunge", "rough"],
  ["professional product photograph", "studio"],
  ["lifestyle photograph", "window"],
  ["artistic food photograph", "dusk"],
];

/** The manner that a prompt asks for first; null for the sketch's own. */
export function mannerOf(prompt: string): Manner | null {
  const words = ` ${wordsOf(prompt).join(" ")} `;
  const places = phrases.flatMap(([phrase, manner]) => {
    const at = words.indexOf(` ${phrase.split(" ").map(bare).join(" ")} `);
    return at === -1 ? [] : [{ at, manner }];
  });
  return places.sort((one, other) => one.at - other.at)[0]?.manner ?? null;
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly bitmap: Uint8ClampedArray | Uint8Array;
}

/** Finishes a drawing in a manner, in place. The same drawing gives the same bytes. */
export function finish(picture: Bitmap, manner: Manner): void {
  const { bitmap, width } = picture;
  const scale = Math.min(width, picture.height);
  const random = createRandom(scale);
  if (manner === "blocks") mosaic(picture, Math.max(4, Math.round(scale / 22)));
  if (manner === "washed" || manner === "painted") mosaic(picture, Math.max(2, Math.round(scale / 256)));
  const lines =
    manner === "line" || manner === "cel" || manner === "bold"
      ? edges(picture, Math.max(1, Math.round(scale / 512)))
      : null;
  const tone = tones[manner];
  for (let at = 0; at < bitmap.length; at += 4) {
    const [red, green, blue] = tone(bitmap[at]!, bitmap[at + 1]!, bitmap[at + 2]!);
    const line = lines === null ? 0 : Math.max(0, lines[at / 4]! - 14) * (manner === "cel" ? 5 : 8);
    const grain = manner === "rough" ? (random.next() - 0.5) * 90 : manner === "faded" ? (random.next() - 0.5) * 26 : 0;
    bitmap[at] = clamp(red - line + grain);
    bitmap[at + 1] = clamp(green - line + grain);
    bitmap[at + 2] = clamp(blue - line + grain);
  }
}

type Tone = (red: number, green: number, blue: number) => readonly [number, number, number];

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
const grayOf = (red: number, green: number, blue: number) => red * 0.3 + green * 0.59 + blue * 0.11;
/** Fewer shades of each channel. */
const steps = (value: number, count: number) => (Math.round((value / 255) * (count - 1)) / (count - 1)) * 255;
const saturated =
  (share: number, change: (value: number) => number): Tone =>
  (red, green, blue) => {
    const gray = grayOf(red, green, blue);
    const push = (value: number) => change(gray + (value - gray) * share);
    return [push(red), push(green), push(blue)];
  };
const contrast = (value: number, share: number) => 128 + (value - 128) * share;

const tones: Readonly<Record<Manner, Tone>> = {
  line: () => [255, 255, 255],
  flat: saturated(1.3, (value) => steps(contrast(value, 1.2), 4)),
  washed: saturated(0.9, (value) => 255 - (255 - steps(value, 14)) * 0.62),
  cel: saturated(1.6, (value) => steps(value * 1.06, 6)),
  bold: saturated(1.9, (value) => steps(contrast(value, 1.2), 4)),
  painted: (red, green, blue) => {
    const [r, g, b] = saturated(1.25, (value) => steps(value, 12))(red, green, blue);
    return [r * 0.96 + 8, g * 1.04 + 6, b * 0.94 + 10];
  },
  blocks: saturated(2.1, (value) => steps(contrast(value, 1.25), 5)),
  bare: saturated(0.45, (value) => 255 - (255 - steps(value, 5)) * 0.85),
  faded: (red, green, blue) => {
    const gray = contrast(grayOf(red, green, blue), 0.8) + 10;
    return [red * 0.25 + gray * 0.85, green * 0.25 + gray * 0.7, blue * 0.25 + gray * 0.5];
  },
  rough: saturated(0.25, (value) => contrast(value, 1.7) - 12),
  studio: saturated(0.95, (value) => 255 - (255 - value) * 0.78),
  window: (red, green, blue) => [red * 1.06 + 8, green * 1.01 + 4, blue * 0.88],
  dusk: saturated(1.2, (value) => contrast(value, 1.35) - 46),
};

/** Each square of so many pixels in the color of its middle. */
function mosaic({ bitmap, width, height }: Bitmap, cell: number): void {
  for (let y = 0; y < height; y++) {
    const row = Math.min(height - 1, y - (y % cell) + (cell >> 1));
    for (let x = 0; x < width; x++) {
      const column = Math.min(width - 1, x - (x % cell) + (cell >> 1));
      const [from, to] = [(row * width + column) * 4, (y * width + x) * 4];
      for (let channel = 0; channel < 3; channel++) bitmap[to + channel] = bitmap[from + channel]!;
    }
  }
}

/** How much brightness changes at each pixel, across so many of them. */
function edges({ bitmap, width, height }: Bitmap, reach: number): Float32Array {
  const gray = (x: number, y: number) => {
    const at = (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 4;
    return grayOf(bitmap[at]!, bitmap[at + 1]!, bitmap[at + 2]!);
  };
  const found = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [gray(x + reach, y) - gray(x - reach, y), gray(x, y + reach) - gray(x, y - reach)];
      found[y * width + x] = Math.hypot(across, down);
    }
  }
  return found;
}
