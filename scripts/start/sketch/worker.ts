import { parentPort } from "node:worker_threads";
import { type DrawRequest, draw } from "./draw.ts";
import { render } from "./render.ts";

/** What the studio asks of this thread, and what it answers. */
interface WorkOrder extends DrawRequest {
  readonly id: string;
}
export type WorkReport =
  | { readonly id: string; readonly progress: number }
  | { readonly id: string; readonly picture: Uint8Array }
  | { readonly id: string; readonly error: string };

const port = parentPort;
if (port === null) throw new Error("worker.ts draws for studio.ts; start it with openStudio()");

const report = (message: WorkReport) => port.postMessage(message);

port.on("message", async ({ id, ...request }: WorkOrder) => {
  try {
    const svg = draw(request);
    report({ id, progress: 0.2 });
    report({ id, picture: await render(svg, request.width, request.height) });
  } catch (error) {
    report({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
