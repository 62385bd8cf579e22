import { neighbour, type Queue } from "../queue/queue.ts";

/** How many of those to come are made ready. */
const ahead = 3;

/** The pictures that a person is likely to look at next: the next few, then the one before. */
export function around(queue: Queue, waiting: readonly string[], id: string): string[] {
  const next: string[] = [];
  for (let at = neighbour(queue, waiting, id, 1); at && next.length < ahead; at = neighbour(queue, waiting, at, 1))
    next.push(at);
  const previous = neighbour(queue, waiting, id, -1);
  return previous ? [...next, previous] : next;
}
