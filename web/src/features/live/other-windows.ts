import type { Change } from "./live.ts";

/** What windows of one browser tell each other. */
const name = "larder-changes";

/** Tells the other windows of this browser what was changed in this one. */
export function tellWindows(change: Change): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(change);
  channel.close();
}

/** Calls back for what other windows of this browser changed; answers how to stop. */
export function hearWindows(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Change>) => listener(data);
  return () => channel.close();
}
