import { times } from "../../supabase/functions/_adapters/testing/vendor/decimal.ts";
import { randomNumbers } from "../../supabase/functions/_adapters/testing/vendor/random-numbers.ts";
import { startFakeVendors } from "../start/fake-vendors.ts";
import { speakTo } from "./chaos/fakes.ts";
import { planKills } from "./chaos/kills.ts";
import { live } from "./chaos/live.ts";
import { freePort, startMortalStack } from "./chaos/mortal-stack.ts";
import { orderPictures } from "./chaos/order.ts";
import { gatherPeople, uploadPhoto } from "./chaos/people.ts";
import { reconcile } from "./chaos/reconcile.ts";
import { findSecrets } from "./chaos/secrets.ts";
import { judge } from "./chaos/verdict.ts";
import { watch, whatWasSeen } from "./chaos/watch.ts";
import { planWishes } from "./chaos/wishes.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

interface ChaosOptions {
  readonly seed?: number;
  readonly pictures?: number;
}

/** Of all requests, so many are spoiled. */
const share = 0.12;
/** Besides, one vendor is down for a while and the credit of another is used up: others must take over. */
const outages = [
  ["openai", { on: "generations", fault: "500", times: 6 }],
  ["reve", { on: "create", fault: "402", times: 2 }],
] as const;
/** One for so many pictures. */
const picturesAKill = 40;
/** Jobs of a picture: it is made, read, described, embedded. */
const stages = 4;
/** US dollars a picture by which caps begin and are raised, below what pictures cost: work must wait at them. */
const capAPicture = { everybody: "0.008", member: "0.004" };

/**
 * Pictures of all vendors for two people, while requests break, callbacks get lost and doubled, and the stack is killed.
 * Then everything is counted: pictures, charges and what the vendors have billed.
 *
 * The seed fixes what is wished for, the n-th fault of each vendor, and after how many ended jobs the stack is killed. It
 * cannot fix which request is a vendor's n-th, nor what a worker is doing when it is killed: that is the machine's chance,
 * so that two runs of a seed are alike and not the same. What is asserted holds whatever they do.
 */
export async function run({ seed = 20261121, pictures = 500 }: ChaosOptions = {}): Promise<BenchResult> {
  const wishes = planWishes(pictures, seed);
  const caps = { everybody: times(pictures, capAPicture.everybody), member: times(pictures, capAPicture.member) };
  const port = await freePort();
  const vendors = await startFakeVendors({ url: `http://127.0.0.1:${port}`, small: true });
  const fakes = speakTo(vendors);
  const stack = await startMortalStack(port, vendors.environment);
  try {
    const people = await gatherPeople(stack);
    const photo = await uploadPhoto(stack, people);
    await stack.query("select public.set_budget('day', $1::numeric)", [caps.everybody]);
    await stack.query("select public.set_budget('day', $1::numeric, $2)", [caps.member, people.member]);
    // Small pictures need not have an isolate's memory to themselves.
    await stack.query("update public.job_kinds set batch_size = 8 where kind = 'variants'");
    await watch(stack);
    await fakes.chaos(seed, share);
    for (const [provider, order] of outages) await fakes.order(provider, order);
    await orderPictures(stack, wishes, people, photo);
    const kills = planKills(Math.ceil(pictures / picturesAKill), pictures * stages, randomNumbers(seed));
    const course = await live(stack, fakes, people, caps, kills);

    const bills = await fakes.bills();
    const { forgotten, ...reconciled } = await reconcile(stack, bills);
    const { lost, ...verdict } = await judge(stack, pictures, wishes, bills);
    const json = {
      pictures,
      ready: verdict.ready,
      failed: verdict.failed,
      lost: lost + forgotten,
      doubled: verdict.doubled,
      cents_difference: verdict.cents_difference,
      seed,
      ...(await whatWasSeen(stack)),
      unsettled: verdict.unsettled,
      leaks: await findSecrets(stack, vendors.secrets),
      ...course,
      ...reconciled,
      read_again: verdict.read_again,
      failovers: verdict.failovers,
      reasons: verdict.reasons,
      unclear: verdict.unclear,
      faults: await fakes.faults(),
      callbacks: await fakes.callbacks(),
    };
    return { table: formatTable(Object.entries(json).map(rowOf)), json };
  } finally {
    await stack.end();
    await vendors.stop();
  }
}

/** Nothing rounded: the tenth of a cent counts. */
const rowOf = ([figure, value]: [string, unknown]) => ({
  figure,
  value: typeof value === "object" ? JSON.stringify(value) : String(value),
});
