// Loaded here as well as in the thread: imagescript's native part does not survive being unloaded with a thread.
import "imagescript";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { DrawRequest } from "./draw.ts";
import type { WorkReport } from "./worker.ts";

/** A thread that draws, so that nobody else has to wait. */
export interface Studio {
  /** Resolves to a JPEG, made after others where there are some. Pictures are drawn one after the other, in the order of the calls. */
  draw(
    request: DrawRequest,
    references: readonly Uint8Array[],
    onProgress: (share: number) => void,
  ): Promise<Uint8Array>;
  /** Stops drawing; pictures that were not finished are rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (picture: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (share: number) => void;
}

/** Starts the drawing thread. Works in Deno (which needs `--allow-ffi` for imagescript) and in Node. */
export function openStudio(): Studio {
  const worker = new Worker(fileURLToPath(new URL("./worker.ts", import.meta.url).href));
  const waiting = new Map<string, Waiting>();
  let failure: Error | null = null;
  let orders = 0;

  const giveUp = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (report: WorkReport) => {
    const order = waiting.get(report.id);
    if (order === undefined) return;
    if ("progress" in report) {
      order.onProgress(report.progress);
      return;
    }
    waiting.delete(report.id);
    if ("picture" in report) order.resolve(report.picture);
    else order.reject(new Error(report.error));
  });
  worker.on("error", (error) => giveUp(error instanceof Error ? error : new Error(String(error))));

  return {
    draw(request, references, onProgress) {
      if (failure !== null) return Promise.reject(failure);
      const id = String(++orders);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        worker.postMessage({ ...request, references, id });
      });
    },
    async close() {
      giveUp(new Error("The studio is closed"));
      await worker.terminate();
    },
  };
}
