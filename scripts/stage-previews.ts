import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Image } from "imagescript";
import { draw } from "./start/sketch/draw.ts";
import { shippedScenes } from "./start/sketch/shipped-scenes.ts";

/** Draws the empty stages of the scenes that come with Larder, small, for their cards in the app: `npm run stage-previews`. */

const folder = new URL("../web/src/features/recipe-previews/stages/", import.meta.url);
const size = { width: 320, height: 240 };
const sizeLimit = 10_000;

/** How many times as large it is drawn, or its lines would have stairs and its grain would be coarse. */
const drawnLarger = 3;

async function smallPicture(prompt: string): Promise<Uint8Array> {
  const large = { width: size.width * drawnLarger, height: size.height * drawnLarger };
  const picture = shrunk(await Image.renderSVG(draw({ prompt, colors: [], seed: 11, ...large })));
  for (const quality of [85, 80, 70, 60, 50] as const) {
    const bytes = await picture.encodeJPEG(quality);
    if (bytes.length < sizeLimit) return bytes;
  }
  throw new Error(`Cannot keep a stage under ${sizeLimit} bytes; make the pictures smaller`);
}

/** Each pixel the mean of those that it stands for. */
function shrunk({ bitmap, width }: Image): Image {
  const small = new Image(size.width, size.height).fill(0x000000ff);
  const near = Array.from({ length: drawnLarger ** 2 }, (_, at) => ({
    right: at % drawnLarger,
    down: Math.floor(at / drawnLarger),
  }));
  for (let at = 0; at < size.width * size.height; at += 1) {
    const [x, y] = [(at % size.width) * drawnLarger, Math.floor(at / size.width) * drawnLarger];
    for (const channel of [0, 1, 2]) {
      const sum = near.reduce(
        (all, { right, down }) => all + bitmap[((y + down) * width + x + right) * 4 + channel]!,
        0,
      );
      small.bitmap[at * 4 + channel] = sum / near.length;
    }
  }
  return small;
}

await mkdir(folder, { recursive: true });
for (const [slug, prompt] of shippedScenes()) {
  const bytes = await smallPicture(prompt);
  await writeFile(fileURLToPath(new URL(`${slug}.jpg`, folder).href), bytes);
  console.log(`${slug}: ${bytes.length} bytes`);
}
