import { randomNumbers } from "./random-numbers.ts";

/**
 * What can go wrong at a vendor.
 *
 * - `429`, `429-retry-after`, `402`, `500`: refused before anything is done or billed, in the vendor's own words.
 * - `silent-before`: the connection breaks, nothing is done. `silent-after-accept`: it breaks when the work is done and
 *   billed. `hang`: nothing is done and no answer ever comes; the client must give up.
 * - `broken-answer`: done and billed, but the answer's body is cut in half.
 * - `slow`: nothing goes wrong, but it takes ten seconds, as a picture does at a real vendor.
 * - `another-size`: a picture that was cut out comes in another shape than it was sent in.
 * - `failure-in-200`, `another-size` and those of callbacks are left to the route, which finds them in its call.
 */
export const allFaults = [
  "429",
  "429-retry-after",
  "402",
  "500",
  "silent-before",
  "silent-after-accept",
  "hang",
  "broken-answer",
  "failure-in-200",
  "slow",
  "another-size",
  "duplicate-callback",
  "early-callback",
  "lost-callback",
  "late-callback",
] as const;
export type Fault = (typeof allFaults)[number];

/** Of a route that takes orders, which are billed. */
export const faultsOfOrders = [
  "429",
  "429-retry-after",
  "500",
  "silent-before",
  "silent-after-accept",
  "broken-answer",
] as const satisfies readonly Fault[];
/** Of a route that tells how work stands. */
export const faultsOfLooks = [
  "429",
  "429-retry-after",
  "500",
  "silent-before",
  "broken-answer",
] as const satisfies readonly Fault[];
/** Of an order whose end is told by a callback. */
export const faultsOfCallbacks = [
  "duplicate-callback",
  "early-callback",
  "lost-callback",
  "late-callback",
] as const satisfies readonly Fault[];

export interface FaultOrder {
  /** A route's name. */
  readonly on: string;
  readonly fault: Fault;
  /** For how many requests; 1 unless told. */
  readonly times?: number;
}

export interface Faults {
  /** Spoils the next requests to a route, in the order of the orders. */
  order(...orders: readonly FaultOrder[]): void;
  /** Spoils a share (0 to 1) of all requests by a fault that their route can have; a share of 0 ends it. */
  chaos(plan: { readonly seed: number; readonly share: number }): void;
  /** What spoils this request. */
  next(route: { readonly name: string; readonly faults: readonly Fault[] }): Fault | null;
  /** How often each fault has spoiled a request. */
  readonly counts: Readonly<Partial<Record<Fault, number>>>;
}

export function planFaults(): Faults {
  const orders: { on: string; fault: Fault; left: number }[] = [];
  let random = randomNumbers(0);
  let share = 0;
  const counts: Partial<Record<Fault, number>> = {};

  function choose({ name, faults }: { readonly name: string; readonly faults: readonly Fault[] }): Fault | null {
    const order = orders.find(({ on, left }) => on === name && left > 0);
    if (order) {
      order.left--;
      return order.fault;
    }
    if (faults.length === 0 || share === 0 || random() >= share) return null;
    return faults[Math.floor(random() * faults.length)] ?? null;
  }

  return {
    counts,
    order(...more) {
      for (const { on, fault, times = 1 } of more) orders.push({ on, fault, left: times });
    },
    chaos(plan) {
      random = randomNumbers(plan.seed);
      share = plan.share;
    },
    next(route) {
      const fault = choose(route);
      if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
      return fault;
    },
  };
}
