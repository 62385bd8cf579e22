import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Image } from "imagescript";
import { draw } from "./start/sketch/draw.ts";
import { finish, mannerOf } from "./start/sketch/manner.ts";
import { subjects } from "./start/sketch/subjects.ts";
import { surfaces } from "./start/sketch/surfaces.ts";

/** Draws everything that the offline provider `sketch` knows on one sheet: `npm run contact-sheet`. */

export const columns = 12;
const cell = 152;
const gap = 6;
const sizeLimit = 300_000;
const file = fileURLToPath(new URL("./start/sketch/contact-sheet.jpg", import.meta.url).href);

interface Cell {
  readonly label: string;
  readonly prompt: string;
  readonly colors: readonly string[];
}

/** Something that suits each surface. */
const guests: Record<string, string> = {
  plate: "three blueberry scones",
  board: "chocolate chip cookies",
  marble: "four raspberry donuts",
  linen: "muffins",
  slate: "pistachio macarons",
  "rustic-table": "apple pie",
  "cake-stand": "lemon layer cake",
  parchment: "stacked brownies",
  basket: "croissants",
  tray: "six cinnamon rolls",
  "cooling-rack": "oatmeal cookies",
};

const manners = [
  ...[
    "line art",
    "flat vector",
    "watercolor",
    "anime",
    "cartoon",
    "hand-drawn animated",
    "abstract",
    "minimalist",
    "vintage",
  ],
  "grunge",
];

/** What is on the sheet, from its upper left, row by row. */
export const cells: readonly Cell[] = [
  ...subjects.map(({ name }) => ({ label: name, prompt: name, colors: [] })),
  ...surfaces.map(({ name, words }) => ({
    label: `${name === "basket" ? "in a" : "on"} ${words[0]}`,
    prompt: `${guests[name] ?? "cookies"} on ${words[0]}`,
    colors: [],
  })),
  ...manners.map((manner) => ({ label: `as ${manner}`, prompt: `pancakes with berries, ${manner}`, colors: [] })),
  { label: "in asked colors", prompt: "cupcakes", colors: ["#2f6f73", "#f2b134", "#ed553b"] },
  { label: "something unknown", prompt: "something unknown", colors: [] },
];

async function contactSheet(): Promise<Uint8Array> {
  const step = cell + gap;
  const sheet = new Image(columns * step + gap, Math.ceil(cells.length / columns) * step + gap);
  sheet.fill(0xfaf5ebff);
  for (const [index, { prompt, colors }] of cells.entries()) {
    const picture = await Image.renderSVG(draw({ prompt, colors, seed: 11, width: cell, height: cell }));
    const manner = mannerOf(prompt);
    if (manner) finish(picture, manner);
    sheet.composite(picture, gap + (index % columns) * step, gap + Math.floor(index / columns) * step);
  }
  for (const quality of [90, 85, 80, 75, 70, 65, 60, 55, 50] as const) {
    const bytes = await sheet.encodeJPEG(quality);
    if (bytes.length < sizeLimit) return bytes;
  }
  throw new Error(`Cannot keep the contact sheet under ${sizeLimit} bytes; make its cells smaller`);
}

if (import.meta.main) {
  const bytes = await contactSheet();
  writeFileSync(file, bytes);
  console.log(
    `${cells.length} drawings, ${Math.round(bytes.length / 1000)} KB: scripts/start/sketch/contact-sheet.jpg`,
  );
}
