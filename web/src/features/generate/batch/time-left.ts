/** How long a batch was expected to take, at the moment when that was last known anew. */
export interface Estimate {
  /** Pictures that were not done. */
  readonly left: number;
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A new estimate is one of another number of pictures: asking again for the same ones does not turn the clock back. */
export function estimateOf(earlier: Estimate | null, left: number, seconds: number, now: number): Estimate {
  return earlier?.left === left ? earlier : { left, seconds, at: now };
}

/** Below zero for work that takes longer than was expected. */
export const secondsLeft = ({ seconds, at }: Estimate, now: number): number => seconds - (now - at) / 1000;

/** Seconds over the estimate from which on the wait is called unusual. */
const unusual = 30;
const fewSeconds = 5;

export type TimeLeft =
  | { readonly kind: "seconds" | "minutes"; readonly value: number }
  | { readonly kind: "moment" | "overdue" };

/** How the time that is left is told: never more exactly than it is known. */
export function tellTimeLeft(estimate: Estimate, now: number): TimeLeft {
  const seconds = secondsLeft(estimate, now);
  if (seconds < -Math.max(unusual, estimate.seconds)) return { kind: "overdue" };
  if (seconds <= fewSeconds) return { kind: "moment" };
  if (seconds <= 90) return { kind: "seconds", value: Math.ceil(seconds / 5) * 5 };
  return { kind: "minutes", value: Math.ceil(seconds / 60) };
}
