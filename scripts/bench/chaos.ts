import { randomNumbers } from "../../supabase/functions/_adapters/testing/vendor/faults.ts";
import { startFakeVendors } from "../start/fake-vendors.ts";
import { type Fakes, speakTo } from "./chaos/fakes.ts";
import { skipIdleTime, standing } from "./chaos/hours.ts";
import { freePort, type MortalStack, startMortalStack } from "./chaos/mortal-stack.ts";
import { orderPictures } from "./chaos/order.ts";
import { reconcile } from "./chaos/reconcile.ts";
import { findSecrets } from "./chaos/secrets.ts";
import { judge } from "./chaos/verdict.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

interface ChaosOptions {
  readonly seed?: number;
  readonly pictures?: number;
}

/** Of all requests, so many are spoiled. */
const share = 0.12;
const kills = 12;
/** Below what all pictures cost: work must wait at the cap once. */
const firstCap = "4.00";

/**
 * Pictures of all vendors, while requests break, callbacks get lost and doubled, and the stack is killed at moments that
 * nobody chose. Then everything is counted: pictures, charges and what the vendors have billed.
 */
export async function run({ seed = 20261121, pictures = 500 }: ChaosOptions = {}): Promise<BenchResult> {
  const port = await freePort();
  const vendors = await startFakeVendors({ url: `http://127.0.0.1:${port}`, small: true });
  const fakes = speakTo(vendors);
  const stack = await startMortalStack(port, vendors.environment);
  try {
    await stack.query("select public.set_budget('day', $1::numeric)", [firstCap]);
    await fakes.chaos(seed, share);
    await orderPictures(stack, pictures);
    const course = await live(stack, fakes, randomNumbers(seed));
    const bills = await fakes.bills();
    const { unknown, forgotten } = await reconcile(stack, bills);
    const verdict = await judge(stack, pictures, bills);
    const leaks = await findSecrets(stack, vendors.secrets);
    const json = {
      pictures,
      ready: verdict.ready,
      failed: verdict.failed,
      lost: verdict.lost + forgotten.length,
      doubled: verdict.doubled,
      cents_difference: verdict.cents_difference,
      seed,
      ...course,
      unknown,
      reasons: verdict.reasons,
      leaks,
    };
    const rows = Object.entries(json).map(([figure, value]) => ({
      figure,
      value: typeof value === "object" ? JSON.stringify(value) : value,
    }));
    return { table: formatTable(rows), json };
  } finally {
    await stack.end();
    await vendors.stop();
  }
}

interface Course {
  readonly kills: number;
  /** Looks at which a budget was over its cap. */
  readonly over_budget: number;
  readonly waited_for_budget: boolean;
}

/** Lets the stack work until nothing is left to do, and kills it now and then. */
async function live(stack: MortalStack, fakes: Fakes, random: () => number): Promise<Course> {
  let killed = 0;
  let overBudget = 0;
  let waited = false;
  const nextKill = () => Date.now() + 2_000 + random() * 8_000;
  let killAt = nextKill();
  for (;;) {
    const now = await standing(stack);
    if (now.live === 0) return { kills: killed, over_budget: overBudget, waited_for_budget: waited };
    const [over] = await stack.query<{ over: boolean }>(
      "select coalesce(bool_or(spent_usd + reserved_usd > cap_usd), false) as over from public.budgets",
    );
    if (over?.over) overBudget += 1;
    if (now.running === 0 && (await isHeldByBudget(stack))) {
      waited = true;
      await stack.query(
        "select public.set_budget('day', cap_usd + 4) from public.budgets where period = 'day' and owner_id is null",
      );
    }
    if (killed < kills && Date.now() >= killAt) {
      await stack.kill();
      killed += 1;
      killAt = nextKill();
    }
    await skipIdleTime(stack, fakes, now);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function isHeldByBudget(stack: MortalStack): Promise<boolean> {
  const [found] = await stack.query<{ held: boolean }>(
    "select exists (select from public.jobs where state = 'queued' and error_code = 'budget_exhausted') as held",
  );
  return found?.held ?? false;
}
