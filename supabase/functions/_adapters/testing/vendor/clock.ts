import { clearTimeout, setTimeout } from "node:timers";

/** A vendor's own time: it runs as the world's does, and can be moved ahead. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something once so many seconds have passed, or the clock was moved past them. */
  after(seconds: number, work: () => Promise<void>): void;
  /** Moves ahead; resolves when everything that became due is done, in its order. */
  advance(seconds: number): Promise<void>;
  /** Forgets what is not due yet. */
  stop(): void;
}

interface Plan {
  readonly at: number;
  readonly work: () => Promise<void>;
  readonly timer: ReturnType<typeof setTimeout>;
}

export function startClock(): Clock {
  let ahead = 0;
  const plans = new Set<Plan>();
  const now = () => Date.now() + ahead;

  async function carryOut(plan: Plan): Promise<void> {
    clearTimeout(plan.timer);
    if (plans.delete(plan)) await plan.work();
  }

  return {
    now,
    after(seconds, work) {
      const timer = setTimeout(() => carryOut(plan), seconds * 1000);
      const plan: Plan = { at: now() + seconds * 1000, work, timer };
      plans.add(plan);
    },
    async advance(seconds) {
      ahead += seconds * 1000;
      const due = [...plans].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at);
      for (const plan of due) await carryOut(plan);
    },
    stop() {
      for (const { timer } of plans) clearTimeout(timer);
      plans.clear();
    },
  };
}
