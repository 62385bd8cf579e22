import { parentPort } from "node:worker_threads";
import { type DrawRequest, draw } from "./draw.ts";
import { mannerOf } from "./manner.ts";
import { readReferences } from "./references.ts";
import { render } from "./render.ts";

/** What the studio asks of this thread, and what it answers. */
interface WorkOrder extends DrawRequest {
  readonly id: string;
  /** Files of the pictures to draw after. */
  readonly references: readonly Uint8Array[];
}
export type WorkReport =
  | { readonly id: string; readonly progress: number }
  | { readonly id: string; readonly picture: Uint8Array }
  | { readonly id: string; readonly error: string };

const port = parentPort;
if (port === null) throw new Error("worker.ts draws for studio.ts; start it with openStudio()");

const report = (message: WorkReport) => port.postMessage(message);

port.on("message", async ({ id, references, ...request }: WorkOrder) => {
  try {
    const { pictures, colors } = await readReferences(references);
    // Colors that are asked for go before those that are found.
    const svg = draw({ ...request, colors: request.colors.length > 0 ? request.colors : colors });
    report({ id, progress: 0.2 });
    report({ id, picture: await render(svg, request.width, request.height, pictures, mannerOf(request.prompt)) });
  } catch (error) {
    report({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
