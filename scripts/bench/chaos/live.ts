import type { Fakes } from "./fakes.ts";
import { jobsLeft, skipIdleTime, standing } from "./hours.ts";
import type { MortalStack } from "./mortal-stack.ts";
import type { People } from "./people.ts";

export interface Course {
  readonly kills: number;
  /** Jobs that a worker was at when it was killed. */
  readonly interrupted: number;
  /** How often work waited for a budget: of everybody, or of the member. */
  readonly waits_for_budget: number;
  /** Jobs with which nothing happened any more. */
  readonly left: readonly string[];
}

export interface Caps {
  /** US dollars by which the day's budgets begin and are raised, as decimal text. */
  readonly everybody: string;
  readonly member: string;
}

/** If nothing ends for so long, nothing will: what is left is lost. */
const patience = 180_000;

/**
 * Lets the stack work until nothing is left to do, kills it whenever so many jobs have ended, and raises a budget when
 * nothing else is left.
 */
export async function live(
  stack: MortalStack,
  fakes: Fakes,
  people: People,
  caps: Caps,
  kills: readonly number[],
): Promise<Course> {
  let killed = 0;
  let interrupted = 0;
  let waits = 0;
  let before = 0;
  let changedAt = Date.now();
  for (;;) {
    const now = await standing(stack);
    if (now.ended !== before) changedAt = Date.now();
    before = now.ended;
    if (now.live === 0 || Date.now() - changedAt > patience) {
      return { kills: killed, interrupted, waits_for_budget: waits, left: await jobsLeft(stack) };
    }
    // What a raised cap has woken is due at once.
    if (now.running === 0 && now.held !== null && (now.next_in ?? 0) > 1) {
      waits += 1;
      const isOfMember = now.held.includes("this member");
      await stack.query(
        `update public.budgets set cap_usd = cap_usd + $1::numeric where period = 'day' and owner_id is not distinct from $2`,
        [isOfMember ? caps.member : caps.everybody, isOfMember ? people.member : null],
      );
    }
    if (now.running > 0 && now.ended >= (kills[killed] ?? Number.POSITIVE_INFINITY)) {
      killed += 1;
      interrupted += now.running;
      await stack.kill();
    }
    await skipIdleTime(stack, fakes, now);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
