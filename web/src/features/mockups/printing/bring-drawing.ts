import { whenOnline } from "../../../lib/lazy-part.ts";

type Drawing = typeof import("./save-drawing.ts");

let brought: Promise<Drawing> | null = null;

/** Loads what draws files, and its worker: from then on they are saved without a network too. */
export function bringDrawing(): Promise<Drawing> {
  brought ??= bring().catch((error: unknown) => {
    brought = null;
    throw error;
  });
  return brought;
}

async function bring(): Promise<Drawing> {
  const load = () => Promise.all([import("./save-drawing.ts"), import("./print-workers.ts")]);
  const [drawing, { keepWorker }] = await whenOnline(load);
  keepWorker();
  return drawing;
}
