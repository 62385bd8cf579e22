import { createRandom, seedFrom } from "./brush/random.ts";
import { readPrompt } from "./parse.ts";
import { readStage } from "./read-stage.ts";
import { compose } from "./scene.ts";
import { stagePicture } from "./stage-picture.ts";

export interface DrawRequest {
  /** What to draw, in plain English: a thing, its taste, what it stands on. */
  readonly prompt: string;
  /** `#rrggbb`, most important first; empty when the sketch may choose. */
  readonly colors: readonly string[];
  /** Another seed is another arrangement of the same things. */
  readonly seed: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws a still life for a prompt, or the empty place that it describes. The same request gives the same SVG, byte for byte. */
export function draw({ prompt, colors, seed, width, height }: DrawRequest): string {
  const random = createRandom(seedFrom(`${prompt}\n${colors.join(" ")}\n${seed}`));
  const stage = readStage(prompt, colors);
  if (stage) return stagePicture(stage, random, width, height);
  return compose(readPrompt(prompt, colors, random), random, width, height);
}
