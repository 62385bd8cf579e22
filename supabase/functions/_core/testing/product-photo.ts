import type { Stand } from "../../../../shared/stands.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";

/** A red ball with a white stripe, which stands in the middle of a picture as high as it is wide. */
export const ballSize = 96;

export type Color = readonly [red: number, green: number, blue: number];

const isBall = (x: number, y: number) =>
  (x - ballSize / 2 + 0.5) ** 2 + (y - ballSize / 2 + 0.5) ** 2 < (ballSize / 3) ** 2;
export const colorOfBall = (y: number): Color =>
  Math.abs(y - ballSize / 2) < ballSize / 16 ? [240, 236, 230] : [190, 40, 36];

/** The ball on a plain ground, as a JPEG. */
export function ballPhoto(codec: Pick<Codec, "encodeJpeg">, ground: Color = [214, 216, 220]): PictureFile {
  const rgb = new Uint8Array(ballSize * ballSize * 3);
  for (let y = 0; y < ballSize; y++) {
    for (let x = 0; x < ballSize; x++) rgb.set(isBall(x, y) ? colorOfBall(y) : ground, (y * ballSize + x) * 3);
  }
  return { bytes: codec.encodeJpeg({ width: ballSize, height: ballSize, rgb }, 95), mime: "image/jpeg" };
}

interface CutOut {
  readonly width?: number;
  readonly height?: number;
  /** Where a provider draws it anew. */
  readonly color?: (y: number) => Color;
}

/** The ball cut out, as a provider answers it: a PNG. */
export async function ballCutOut(
  codec: Pick<Codec, "encodePng">,
  { width = ballSize, height = ballSize, color = colorOfBall }: CutOut = {},
): Promise<PictureFile> {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [ballX, ballY] = [(x * ballSize) / width, (y * ballSize) / height];
      if (isBall(ballX, ballY)) rgba.set([...color(ballY), 255], (y * width + x) * 4);
    }
  }
  return { bytes: await codec.encodePng({ width, height, rgba }), mime: "image/png" };
}

/** An empty stage, as a provider makes it. */
export function emptyStage(codec: Pick<Codec, "encodeJpeg">, side = 192): PictureFile {
  const rgb = Uint8Array.from({ length: side * side * 3 }, (_, at) => 90 + ((at / 3 / side) | 0) / 4 + (at % 3) * 6);
  return { bytes: codec.encodeJpeg({ width: side, height: side, rgb }, 92), mime: "image/jpeg" };
}

/** Where the ball stands on it. */
export const ballStand: Stand = { x: 0.5, y: 0.8, width: 0.5, height: 0.5, light: [-0.6, -0.8], shadow: 0.5 };
