import type { Rectangle } from "../../../../shared/crop.ts";
import type { Canvas } from "./set-texts.ts";

/** Lays a drawing, RGBA with colors multiplied by their alpha, over the part of a picture that `area` is. */
export function blend(canvas: Canvas, drawing: Uint8Array, area: Rectangle): void {
  const { width, channels, data } = canvas;
  for (let y = 0, from = 0; y < area.height; y++) {
    let to = ((area.y + y) * width + area.x) * channels;
    for (let x = 0; x < area.width; x++, from += 4, to += channels) {
      const alpha = drawing[from + 3]!;
      if (alpha === 0) continue;
      if (channels === 4 && data[to + 3]! < 255) {
        blendSeeThrough(data, to, drawing, from, alpha);
        continue;
      }
      const rest = 255 - alpha;
      data[to] = drawing[from]! + (((data[to]! * rest + 127) / 255) | 0);
      data[to + 1] = drawing[from + 1]! + (((data[to + 1]! * rest + 127) / 255) | 0);
      data[to + 2] = drawing[from + 2]! + (((data[to + 2]! * rest + 127) / 255) | 0);
    }
  }
}

/** A picture that is see-through itself gains what the text covers. */
function blendSeeThrough(data: Uint8Array, to: number, drawing: Uint8Array, from: number, alpha: number): void {
  // What is left of the picture, of 255.
  const rest = (data[to + 3]! * (255 - alpha)) / 255;
  const whole = alpha + rest;
  for (let channel = 0; channel < 3; channel++) {
    data[to + channel] = Math.round((drawing[from + channel]! * 255 + data[to + channel]! * rest) / whole);
  }
  data[to + 3] = Math.round(whole);
}
