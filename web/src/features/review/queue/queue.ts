/**
 * The pictures a person goes through, in an order that never changes under them: what arrives goes to the end, what is
 * decided keeps its place, so that "next" is always the one after and an undo brings it back to where it was.
 */
export interface Queue {
  readonly ids: readonly string[];
  /** Those that no longer belong here, with the status that they have now; `gone` if they were deleted. */
  readonly left: Readonly<Record<string, string>>;
  /** Those that came after the queue was first read, and nobody has looked at yet. */
  readonly fresh: readonly string[];
}

export interface PictureStatus {
  readonly id: string;
  readonly status: string;
}

export const newQueue = (ids: readonly string[]): Queue => ({ ids, left: {}, fresh: [] });

/** The queue after it was read anew: `ids` are all that belong to it now. */
export function mergeQueue(queue: Queue, ids: readonly string[]): Queue {
  const belong = new Set(ids);
  const left = Object.fromEntries(
    queue.ids.filter((id) => !belong.has(id)).map((id) => [id, queue.left[id] ?? "unknown"]),
  );
  return append({ ...queue, left }, ids);
}

/** The queue of which only the beginning was known, now that all `ids` are: the rest came later to us, but is not new. */
export const completeQueue = (beginning: Queue, ids: readonly string[]): Queue => ({
  ...mergeQueue(beginning, ids),
  fresh: beginning.fresh,
});

/** The queue after some pictures have changed. `status` is that of the pictures that belong to it. */
export function changeQueue(queue: Queue, changes: readonly PictureStatus[], status: string): Queue {
  const left = { ...queue.left };
  for (const change of changes) {
    if (change.status === status) delete left[change.id];
    else left[change.id] = change.status;
  }
  const known = new Set(queue.ids);
  const inQueue = Object.fromEntries(Object.entries(left).filter(([id]) => known.has(id)));
  const arrived = changes.filter((change) => change.status === status).map(({ id }) => id);
  return append({ ...queue, left: inQueue }, arrived);
}

export function lookedAt(queue: Queue, id: string): Queue {
  return queue.fresh.includes(id) ? { ...queue, fresh: queue.fresh.filter((other) => other !== id) } : queue;
}

/** The pictures that wait: those that belong here, without those that the person has just decided. */
export function waitingIds(queue: Queue, decided: ReadonlyMap<string, string>, status: string): string[] {
  return queue.ids.filter((id) => (decided.get(id) ?? queue.left[id] ?? status) === status);
}

/** The waiting picture after this one or before it, wherever this one went; null at the end. */
export function neighbour(queue: Queue, waiting: readonly string[], id: string, step: 1 | -1): string | null {
  const isWaiting = new Set(waiting);
  for (let index = queue.ids.indexOf(id) + step; index >= 0 && index < queue.ids.length; index += step) {
    const other = queue.ids[index]!;
    if (isWaiting.has(other)) return other;
  }
  return null;
}

function append(queue: Queue, ids: readonly string[]): Queue {
  const known = new Set(queue.ids);
  const arrived = [...new Set(ids)].filter((id) => !known.has(id));
  if (arrived.length === 0) return queue;
  return { ...queue, ids: [...queue.ids, ...arrived], fresh: [...queue.fresh, ...arrived] };
}
