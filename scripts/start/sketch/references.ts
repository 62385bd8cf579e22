import { Image } from "imagescript";
import { palette } from "../../../supabase/functions/_core/picture/palette.ts";

/** Pictures that a drawing is to be made after, and their main colors as `#rrggbb`, of each picture in turn. */
interface References {
  readonly pictures: readonly Image[];
  readonly colors: readonly string[];
}

/** As many as a caller may ask for. */
const mostColors = 4;
/** Pixels of the miniature that colors are read from. */
const miniature = 48;

/** Reads JPEG and PNG files. @throws Error for one that is broken. */
export async function readReferences(files: readonly Uint8Array[]): Promise<References> {
  const pictures: Image[] = [];
  for (const file of files) pictures.push(await Image.decode(file));
  const palettes = pictures.map((picture) => {
    const { width, height, bitmap } = shrink(picture, miniature, miniature);
    const rgb = new Uint8Array(width * height * 3);
    for (let at = 0; at < width * height; at++) rgb.set(bitmap.subarray(at * 4, at * 4 + 3), at * 3);
    return palette({ width, height, rgb }).map(({ hex }) => hex);
  });
  const inTurn = Array.from({ length: mostColors }, (_, place) => palettes.flatMap((colors) => colors[place] ?? []));
  return { pictures, colors: [...new Set(inTurn.flat())].slice(0, mostColors) };
}

/** Hangs the pictures in a row at the foot of a drawing, each in a white frame: whoever looks sees what it was made after. */
export function hang(drawing: Image, pictures: readonly Image[]): void {
  if (pictures.length === 0) return;
  const short = Math.min(drawing.width, drawing.height);
  const margin = Math.round(short * 0.03);
  const across = Math.floor((drawing.width - margin) / pictures.length) - margin;
  const frame = Math.max(4, Math.min(Math.round(short * 0.26), across));
  const border = Math.max(1, Math.round(frame * 0.06));
  const top = drawing.height - margin - frame;
  for (const [place, picture] of pictures.entries()) {
    const left = margin + place * (frame + margin);
    drawing.composite(new Image(frame, frame).fill(0x00000055), left + border, top + border);
    drawing.drawBox(left, top, frame, frame, 0xffffffff);
    drawing.composite(shrink(picture, frame - 2 * border, frame - 2 * border), left + border, top + border);
  }
}

/** The middle of a picture on white, each pixel the mean of those that it stands for: imagescript itself takes one of them. */
function shrink(picture: Image, width: number, height: number): Image {
  const scale = Math.min(picture.width / width, picture.height / height);
  const [left, top] = [(picture.width - width * scale) / 2, (picture.height - height * scale) / 2];
  const small = new Image(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0, 0];
      const [fromX, fromY] = [Math.floor(left + x * scale), Math.floor(top + y * scale)];
      const [toX, toY] = [
        Math.max(fromX + 1, Math.floor(left + (x + 1) * scale)),
        Math.max(fromY + 1, Math.floor(top + (y + 1) * scale)),
      ];
      for (let row = fromY; row < toY; row++) {
        for (let at = (row * picture.width + fromX) * 4; at < (row * picture.width + toX) * 4; at += 4) {
          const alpha = picture.bitmap[at + 3]!;
          for (let part = 0; part < 3; part++) sum[part]! += picture.bitmap[at + part]! * alpha + 255 * (255 - alpha);
          sum[3]! += 255;
        }
      }
      for (let part = 0; part < 3; part++) small.bitmap[(y * width + x) * 4 + part] = sum[part]! / sum[3]!;
      small.bitmap[(y * width + x) * 4 + 3] = 255;
    }
  }
  return small;
}
