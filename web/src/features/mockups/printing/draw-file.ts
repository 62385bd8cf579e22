import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { Failure } from "../../../lib/failure.ts";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { requestStrings } from "../../../strings/requests.ts";
import type { Placement } from "../placing/placement.ts";
import type { Ground } from "../things/thing.ts";
import { thingOf } from "../things/things.ts";
import type { PrintOrder, PrintReply } from "./print-orders.ts";
import { keepWorker, takeWorker } from "./print-workers.ts";

export interface Wanted {
  readonly picture: Blob;
  readonly mockup: MockupSlug;
  readonly placement: Placement;
}

/** Of the picture of a mockup, in pixels. */
const mockupSide = 2000;

/** The print at its size, with nothing around the picture. Throws a `Failure`. */
export const drawPrintFile = (wanted: Wanted): Promise<Blob> => drawn({ ...wanted, layers: null });

/** A picture of the thing with the print on it. Throws a `Failure`. */
export async function drawMockupFile(wanted: Wanted, ground: Ground): Promise<Blob> {
  const thing = thingOf(wanted.mockup);
  // Only a page can read SVG; a worker gets its pixels.
  const [under, over] = await Promise.all([rasterized(thing.under(ground)), rasterized(thing.over)]);
  return await drawn({ ...wanted, layers: { under, over } });
}

async function rasterized(svg: string): Promise<ImageBitmap> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(mockupSide, mockupSide);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = mockupSide;
    canvas.getContext("2d")?.drawImage(image, 0, 0, mockupSide, mockupSide);
    return await createImageBitmap(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function drawn(order: PrintOrder): Promise<Blob> {
  const worker = takeWorker();
  try {
    const { promise, resolve, reject } = Promise.withResolvers<PrintReply>();
    worker.addEventListener("message", ({ data }: MessageEvent<PrintReply>) => resolve(data));
    worker.addEventListener("error", (event) => {
      const [kind, message] = navigator.onLine
        ? (["broken", strings.notDrawn] as const)
        : (["offline", requestStrings.offline] as const);
      reject(new Failure(kind, message, event.message));
    });
    worker.postMessage(order, order.layers ? [order.layers.under, order.layers.over] : []);
    const reply = await promise;
    if ("refusal" in reply) throw new Failure("broken", strings.notDrawn, reply.refusal);
    return reply.file;
  } finally {
    worker.terminate();
    keepWorker();
  }
}
