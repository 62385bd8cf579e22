import { mockups } from "../../../../../shared/mockups.ts";
import { squareSide } from "../things/thing.ts";
import { thingOf } from "../things/things.ts";
import { drawOnThing, drawPrint } from "./draw-print.ts";
import { withDensity } from "./png-density.ts";
import type { PrintOrder, PrintReply } from "./print-orders.ts";
import { dotsPerInch, printPixels } from "./print-size.ts";

// Draws files of a picture on a thing, away from the screen: a poster has ten million pixels.

const canvasOf = (width: number, height: number) => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no memory for a picture of this size");
  return { canvas, context };
};

async function draw({ picture, mockup, placement, layers }: PrintOrder): Promise<Blob> {
  const { print } = mockups.find(({ slug }) => slug === mockup)!;
  const bitmap = await createImageBitmap(picture);
  const size = printPixels(print);
  const flat = canvasOf(size.width, size.height);
  drawPrint(flat.context, bitmap, placement, print, size.width / print.width);
  bitmap.close();
  if (!layers) {
    const png = await flat.canvas.convertToBlob({ type: "image/png" });
    return withDensity(new Uint8Array(await png.arrayBuffer()), dotsPerInch);
  }
  const side = layers.under.width;
  const { canvas, context } = canvasOf(side, side);
  context.drawImage(layers.under, 0, 0);
  context.imageSmoothingQuality = "high";
  drawOnThing(context, flat.canvas, thingOf(mockup), print, side / squareSide);
  context.drawImage(layers.over, 0, 0);
  return await canvas.convertToBlob({ type: "image/png" });
}

const reply = (message: PrintReply) => self.postMessage(message);

self.addEventListener("message", async ({ data }: MessageEvent<PrintOrder>) => {
  try {
    reply({ file: await draw(data) });
  } catch (error) {
    reply({ refusal: String((error as Error).message) });
  }
});
