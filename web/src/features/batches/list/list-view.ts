import type { BatchState } from "../../../../../shared/batch-rows.ts";

export const batchStates = ["running", "paused", "held", "failed", "cancelled", "done"] as const satisfies BatchState[];
export const madeOf = ["rows", "prompts"] as const;

const firstShown = 50;
export const mostShown = 200;

/** Which batches are listed, as the address says. */
export interface ListView {
  readonly state: BatchState | null;
  readonly made_of: (typeof madeOf)[number] | null;
  readonly take: number;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** Reads an address, whatever somebody has written there. */
export function readListView(params: URLSearchParams): ListView {
  const shown = Number(params.get("shown"));
  return {
    state: oneOf(batchStates, params.get("state")),
    made_of: oneOf(madeOf, params.get("of")),
    take: Number.isInteger(shown) ? Math.min(mostShown, Math.max(firstShown, shown)) : firstShown,
  };
}

/** The address of a view: what is usual is not said. */
export function writeListView({ state, made_of, take }: ListView): URLSearchParams {
  return new URLSearchParams({
    ...(state && { state }),
    ...(made_of && { of: made_of }),
    ...(take > firstShown && { shown: String(take) }),
  });
}
