import { createHash } from "node:crypto";
import { createDeliveries } from "../../../supabase/functions/_adapters/supabase/deliveries.ts";
import { createJobs } from "../../../supabase/functions/_adapters/supabase/jobs.ts";
import { createWebhookSender } from "../../../supabase/functions/_adapters/webhooks/webhook-sender.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { type Larder, openLarder } from "../../../supabase/tests/races/larder.ts";
import { createSessionRpc } from "./session-rpc.ts";

export interface Delivering {
  readonly deliveries: number;
  readonly requests: number;
  /** Of deliveries that no request got through for. */
  readonly lost: number;
  /** Of deliveries that more than one did. */
  readonly doubled: number;
  /** Of requests that came before their time. */
  readonly early: number;
  /** From the first request to the last, on the clock that was moved. */
  readonly hours: number;
}

/** Seconds between attempts, as the README states them. */
const schedule = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
const jitter = 0.05;

/**
 * Tells an endpoint of so many events by the workers' own code on a native Postgres. It fails a third of the time, the same in every
 * run; the clock is moved to where the next attempt is due.
 */
export async function measureDelivering(deliveries: number): Promise<Delivering> {
  const larder = await openLarder();
  try {
    return await deliverAll(larder, deliveries);
  } finally {
    await larder.close();
  }
}

async function deliverAll({ operator, workers }: Larder, deliveries: number): Promise<Delivering> {
  await operator.query("insert into auth.users (id, email) values (md5('Ada')::uuid, 'ada@example.com')");
  await operator.query("insert into public.members (user_id, role) values (md5('Ada')::uuid, 'admin')");
  await operator.query(
    "select private.create_endpoint('https://shop.example/', '{image.ready}', '', false, md5('Ada')::uuid)",
  );
  await operator.query(
    `select private.emit_events(jsonb_agg(jsonb_build_object('type', 'image.ready', 'owner_id', md5('Ada'),
       'data', jsonb_build_object('n', n)))) from generate_series(1, $1) n`,
    [deliveries],
  );
  // Ids differ from run to run; the order in which they come first does not.
  const requests = new Map<string, { at: number; status: number }[]>();
  const numbers = new Map<string, number>();
  let shift = 0;
  const now = () => new Date(Date.now() + shift);
  const rpc = await createSessionRpc(workers);
  const sendWebhook = createWebhookSender({
    fetch: async (_url, init) => {
      const { "webhook-id": id = "" } = (init?.headers ?? {}) as Record<string, string>;
      const before = requests.get(id) ?? [];
      requests.set(id, before);
      numbers.set(id, numbers.get(id) ?? numbers.size);
      const status = isUnlucky(`${numbers.get(id)} ${before.length}`) ? 500 : 200;
      before.push({ at: now().getTime(), status });
      return new Response(null, { status });
    },
    resolve: async () => ["93.184.216.34"],
    now,
    ownOrigins: [],
    allowsLoopback: false,
  });
  const ports = { jobs: createJobs(rpc), deliveries: createDeliveries(rpc), sendWebhook };
  for (;;) {
    const [next] = await operator.query<{ wait: number | null }>(
      `select extract(epoch from min(not_before) - private.now())::float8 as wait from public.jobs
       where kind = 'deliver' and finished_at is null`,
    );
    if (next?.wait == null) break;
    if (next.wait <= 0 && (await runJobs("deliver", ports, () => {})).claimed > 0) continue;
    // A message shows up to a second after its job is due.
    const seconds = Math.max(0, Math.ceil(next.wait)) + 1;
    await operator.query("select private.move_clock(make_interval(secs => $1))", [seconds]);
    shift += seconds * 1000;
  }
  const all = [...requests.values()];
  const taken = all.map((tries) => tries.filter(({ status }) => status === 200).length);
  const times = all.flat().map(({ at }) => at);
  return {
    deliveries,
    requests: times.length,
    lost: deliveries - taken.filter((count) => count > 0).length,
    doubled: taken.filter((count) => count > 1).length,
    early: all.reduce((count, tries) => count + tries.slice(1).filter((_, at) => isEarly(tries, at)).length, 0),
    hours:
      (times.reduce((a, b) => Math.max(a, b), 0) - times.reduce((a, b) => Math.min(a, b), Number.MAX_VALUE)) / 3.6e6,
  };
}

/** The two clocks tell the second of a request a second apart at most. */
function isEarly(tries: readonly { at: number }[], place: number): boolean {
  const waited = (tries[place + 1]!.at - tries[place]!.at) / 1000;
  return waited < schedule[place]! * (1 - jitter) - 1;
}

const isUnlucky = (text: string) => createHash("sha256").update(text).digest().readUInt32BE() % 3 === 0;
