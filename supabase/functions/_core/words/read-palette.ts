import type { PaletteColor } from "../../../../shared/images.ts";
import { hexToOklab, nameColor } from "./name-color.ts";

/** A word that a measurement gives, and how clearly: 0 at the border to the next word, 1 far from it. */
interface Reading {
  readonly word: string;
  readonly strength: number;
}

/** What the colors of a picture say, in words. */
export interface PaletteReading {
  /** Color names, the largest share first; `share` is the percentage of pixels. */
  readonly colors: readonly { readonly word: string; readonly share: number }[];
  readonly brightness: Reading;
  readonly temperature: Reading;
  readonly saturation: Reading;
}

/** Reads a palette whose shares sum to about 100; null for an empty one. */
export function readPalette(palette: readonly PaletteColor[]): PaletteReading | null {
  const total = palette.reduce((sum, color) => sum + color.percentage, 0);
  if (total <= 0) return null;
  const shares = new Map<string, number>();
  let lightness = 0;
  let chroma = 0;
  let warmth = 0;
  for (const { hex, percentage } of palette) {
    const weight = percentage / total;
    const name = nameColor(hex);
    shares.set(name, (shares.get(name) ?? 0) + percentage);
    const [light, greenRed, blueYellow] = hexToOklab(hex);
    lightness += weight * light;
    chroma += weight * Math.hypot(greenRed, blueYellow);
    // Warm hues lie between red and yellow, 60 degrees around which the cosine is largest.
    warmth += weight * (greenRed * Math.cos(Math.PI / 3) + blueYellow * Math.sin(Math.PI / 3));
  }
  return {
    colors: [...shares].map(([word, share]) => ({ word, share })).sort((one, other) => other.share - one.share),
    brightness: between(lightness, 0.48, 0.72, ["dark", "mid tone", "bright"]),
    temperature: between(warmth, -0.012, 0.022, ["cool", "neutral", "warm"]),
    saturation: between(chroma, 0.045, 0.11, ["muted", "soft", "vibrant"]),
  };
}

/** Which of three ranges a value lies in; clear at half a middle range from the border. */
function between(value: number, low: number, high: number, words: readonly [string, string, string]): Reading {
  const half = (high - low) / 2;
  const distance = Math.min(Math.abs(value - low), Math.abs(value - high));
  const word = value < low ? words[0] : value > high ? words[2] : words[1];
  return { word, strength: Math.min(1, distance / half) };
}
