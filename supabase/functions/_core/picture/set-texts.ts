import type { Rectangle } from "../../../../shared/crop.ts";
import { layOutTexts, outlineWidth, type PlacedText } from "../../../../shared/overlay-layout.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import type { ColoredText, Typesetter } from "../ports/typesetter.ts";
import { blend } from "./blend.ts";
import { contrast, luminance, luminanceOfHex } from "./luminance.ts";

/** A picture in memory that is written over: RGB or RGBA, rows from the top. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** Contrast that text must have to what is beneath it, by WCAG 2.2 (AA). */
const leastContrast = 4.5;
/** How much of what is beneath may have less before a color of one's own gets an outline. */
const mayBeLost = 0.02;
/** Pixels that are read beneath a text, about. */
const samples = 4000;
/** Pixels that are drawn at a time: words as large as a picture would take several times its memory. */
const drawnAtOnce = 2 ** 20;

/**
 * Sets texts over a picture, upright, and answers them with the colors that they have there, for each size of it to have the same.
 * Those without a color are all white or all black, whichever differs from more of what is beneath them, and have an outline of the
 * other; one with a color gets an outline where it would not be read without.
 */
export function setTexts(canvas: Canvas, overlays: readonly Overlay[], typesetter: Typesetter): Overlay[] {
  const texts = colored(canvas, overlays, typesetter);
  for (const text of texts) {
    for (const area of strips(drawnArea(text, canvas))) {
      blend(canvas, typesetter.draw(text, area, canvas.width), area);
    }
  }
  return texts.map(({ overlay, color, outline }) => ({ ...overlay, color, ...(outline !== null && { outline }) }));
}

/** All of them before any is drawn: they would see each other. */
function colored(canvas: Canvas, overlays: readonly Overlay[], { measure }: Typesetter): ColoredText[] {
  const texts = layOutTexts(overlays, canvas, measure);
  const light = texts.filter(({ overlay }) => !overlay.color).flatMap(({ box }) => lightBeneath(canvas, box));
  const usual = lostOn("#ffffff", light) <= lostOn("#000000", light) ? "#ffffff" : "#000000";
  return texts.map((text) => ({ ...text, ...colorsOf(text, canvas, usual) }));
}

/** Where anything of a text can be: accents and outlines reach beyond its box. */
function drawnArea({ box, fontSize }: PlacedText, { width, height }: Canvas): Rectangle {
  const beyond = fontSize * (0.3 + outlineWidth / 2);
  const x = Math.max(0, Math.floor(box.x - beyond));
  const y = Math.max(0, Math.floor(box.y - beyond));
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(box.x + box.width + beyond)) - x,
    height: Math.min(height, Math.ceil(box.y + box.height + beyond)) - y,
  };
}

/** An area from top to bottom. */
function strips({ x, y, width, height }: Rectangle): Rectangle[] {
  const rows = Math.max(1, Math.floor(drawnAtOnce / width));
  return Array.from({ length: Math.ceil(height / rows) }, (_, strip) => ({
    x,
    y: y + strip * rows,
    width,
    height: Math.min(rows, height - strip * rows),
  }));
}

function colorsOf(
  { overlay, box }: PlacedText,
  canvas: Canvas,
  usual: string,
): { color: string; outline: string | null } {
  const color = overlay.color ?? usual;
  const isRead = overlay.color !== undefined && lostOn(color, lightBeneath(canvas, box)) <= mayBeLost;
  return { color, outline: overlay.outline ?? (isRead ? null : opposite(color)) };
}

/** The share of what is beneath that a color has too little contrast to. */
function lostOn(color: string, beneath: readonly number[]): number {
  const light = luminanceOfHex(color);
  return beneath.filter((other) => contrast(light, other) < leastContrast).length / Math.max(1, beneath.length);
}

const opposite = (color: string): string =>
  contrast(luminanceOfHex(color), 0) >= contrast(luminanceOfHex(color), 1) ? "#000000" : "#ffffff";

/** The light of pixels spread over an area; what is transparent counts as white, as on a page. */
function lightBeneath({ width, height, channels, data }: Canvas, box: Rectangle): number[] {
  const step = Math.max(1, Math.floor(Math.sqrt((box.width * box.height) / samples)));
  const light: number[] = [];
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y += step) {
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x += step) {
      const at = (y * width + x) * channels;
      const alpha = channels === 4 ? data[at + 3]! : 255;
      const shown = (sample: number) => Math.round((sample * alpha + 255 * (255 - alpha)) / 255);
      light.push(luminance(shown(data[at]!), shown(data[at + 1]!), shown(data[at + 2]!)));
    }
  }
  return light;
}
