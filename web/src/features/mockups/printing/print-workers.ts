let kept: Worker | null = null;

/** Has a worker ready for the next file: its code comes over the network. */
export function keepWorker(): void {
  kept ??= opened();
}

/** A worker for one file. */
export function takeWorker(): Worker {
  const worker = kept ?? opened();
  kept = null;
  return worker;
}

function opened(): Worker {
  const worker = new Worker(new URL("./print-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // One whose code did not come draws nothing.
    if (kept === worker) kept = null;
  });
  return worker;
}
