import type { Placement } from "./placement.ts";

/** How a picture lies, how it lay before, and what was undone. */
export interface History {
  readonly now: Placement;
  readonly before: readonly Placement[];
  readonly after: readonly Placement[];
}

const mostSteps = 200;

export const historyOf = (now: Placement): History => ({ now, before: [], after: [] });

const isSame = (one: Placement, other: Placement) =>
  one.x === other.x && one.y === other.y && one.scale === other.scale && one.rotation === other.rotation;

/** A step that undo takes back. What changes nothing is none. */
export const stepTo = (history: History, now: Placement): History =>
  isSame(history.now, now) ? history : { now, before: [...history.before, history.now].slice(-mostSteps), after: [] };

/** The step before goes on, as one drag does from place to place. */
export const goneOnTo = (history: History, now: Placement): History => ({ ...history, now });

export function undone({ now, before, after }: History): History {
  const last = before.at(-1);
  return last ? { now: last, before: before.slice(0, -1), after: [now, ...after] } : { now, before, after };
}

export function redone({ now, before, after }: History): History {
  const [next, ...rest] = after;
  return next ? { now: next, before: [...before, now], after: rest } : { now, before, after };
}
