import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../shared/problems.ts";
import { createDeliveries } from "../../../supabase/functions/_adapters/supabase/deliveries.ts";
import { createJobs } from "../../../supabase/functions/_adapters/supabase/jobs.ts";
import { createWebhookSender } from "../../../supabase/functions/_adapters/webhooks/webhook-sender.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlRpc } from "./sql-world.ts";

/** Deliveries on the real SQL, from what happened to the answer, on a clock that is moved to where the next attempt is due. */

const database = await openMigratedDatabase();
afterAll(() => database.close());
const rpc = createSqlRpc(database);
const silent = () => {};

/** Milliseconds between the clock of the database and ours. */
let shift = 0;
const now = () => new Date(Date.now() + shift);

interface Received {
  readonly id: string;
  readonly body: string;
  readonly at: number;
  readonly status: number;
}

/** Workers of deliveries, and what an endpoint got that answers so. */
function workers(answer: (id: string, before: number) => Response) {
  const requests: Received[] = [];
  const sendWebhook = createWebhookSender({
    fetch: async (url, init) => {
      const sent = new Request(url as string, init as RequestInit);
      const id = sent.headers.get("webhook-id") ?? "";
      const before = requests.filter((request) => request.id === id).length;
      const response = answer(id, before);
      requests.push({ id, body: await sent.text(), at: now().getTime(), status: response.status });
      return response;
    },
    resolve: async () => ["93.184.216.34"],
    now,
    ownOrigins: [],
    allowsLoopback: false,
  });
  return { requests, ports: { jobs: createJobs(rpc), deliveries: createDeliveries(rpc), sendWebhook } };
}

/** Runs what is due, moving the clock, until nothing is on its way. */
async function settle(ports: ReturnType<typeof workers>["ports"]) {
  for (let turn = 0; turn < 500; turn++) {
    const [next] = await database.query<{ wait: number | null }>(
      `select extract(epoch from min(not_before) - private.now())::float8 as wait from public.jobs
       where kind = 'deliver' and finished_at is null`,
    );
    if (next?.wait == null) return;
    // A message shows up to a second after its job is due.
    if (next.wait > 0 || (await runJobs("deliver", ports, silent)).claimed === 0) {
      const seconds = Math.max(0, Math.ceil(next.wait)) + 1;
      await database.query("select private.move_clock(make_interval(secs => $1))", [seconds]);
      shift += seconds * 1000;
    }
  }
  throw new Error("The deliveries do not come to an end");
}

const happen = (times: number) =>
  database.query(
    `select private.emit_events(jsonb_agg(jsonb_build_object('type', 'image.ready', 'owner_id', md5('Ada'), 'data', jsonb_build_object('n', n))))
     from generate_series(1, $1) n`,
    [times],
  );
const states = () =>
  database.query<{ state: string; count: number }>(
    `select private.describe_delivery(d) ->> 'state' as state, count(*)::integer as count from public.webhook_deliveries d group by 1`,
  );

beforeEach(async () => {
  shift = 0;
  await database.exec(`
    delete from public.webhook_endpoints; delete from public.webhook_events; delete from public.jobs;
    delete from auth.users; update private.clock set shift = '0';
    insert into auth.users (id, email) values (md5('Ada')::uuid, 'ada@example.com');
    insert into public.members (user_id, role) values (md5('Ada')::uuid, 'admin');
    select private.create_endpoint('https://shop.example/', '{image.ready}', '', false, md5('Ada')::uuid);
  `);
});

/** Whether an attempt fails: one of three does, the same in every run. */
const isUnlucky = (text: string) => createHash("sha256").update(text).digest().readUInt32BE() % 3 === 0;

describe("what happened", () => {
  test("gets through once by its id to an endpoint that fails a third of the time, in the stated schedule", async () => {
    const numbers = new Map<string, number>();
    const { ports, requests } = workers((id, before) => {
      // Ids differ from run to run; the order in which they come does not.
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return new Response(null, { status: isUnlucky(`${numbers.get(id)} ${before}`) ? 500 : 200 });
    });
    await happen(120);
    await settle(ports);
    expect(await states()).toEqual([{ state: "delivered", count: 120 }]);
    const taken = requests.filter(({ status }) => status === 200);
    expect(taken).toHaveLength(120);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(120);
    expect(requests.length).toBeGreaterThan(150);

    const schedule = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const id of numbers.keys()) {
      const attempts = requests.filter((request) => request.id === id);
      expect(new Set(attempts.map(({ body }) => body)).size).toBe(1);
      attempts.slice(1).forEach(({ at }, place) => {
        // Never before its time; after it, the clock is at most where another delivery took it.
        expect((at - attempts[place]!.at) / 1000).toBeGreaterThanOrEqual(schedule[place]! * 0.95 - 1);
      });
    }
  });

  test("is tried ten times over three days, and then not any more", async () => {
    const { ports, requests } = workers(() => new Response("no", { status: 500 }));
    await happen(1);
    await settle(ports);
    expect(await states()).toEqual([{ state: "failed", count: 1 }]);
    expect(requests).toHaveLength(10);
    const hours = (requests[9]!.at - requests[0]!.at) / 3_600_000;
    expect(hours).toBeGreaterThan(75.6 * 0.95);
    expect(hours).toBeLessThan(75.6 * 1.05 + 0.1);
  });

  test("comes twice under one id where the answer could not be written down", async () => {
    const { ports, requests } = workers(() => new Response(null, { status: 200 }));
    await happen(1);
    const forgetful = {
      ...ports,
      deliveries: { ...ports.deliveries, finish: () => Promise.reject(new AppError("database_unavailable")) },
    };
    await runJobs("deliver", forgetful, silent);
    await settle(ports);
    expect(await states()).toEqual([{ state: "delivered", count: 1 }]);
    expect(requests).toHaveLength(2);
    expect(new Set(requests.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
  });

  test("gets through to others while one endpoint keeps everybody waiting", async () => {
    let release = () => {};
    const silence = new Promise<void>((resolve) => {
      release = resolve;
    });
    let told = 0;
    const asked: string[] = [];
    const sendWebhook = createWebhookSender({
      fetch: async (url) => {
        asked.push(String(url));
        if (String(url).includes("bea")) {
          told += 1;
          return new Response(null);
        }
        if (asked.length > 1) await silence;
        shift += 30_000;
        throw new Error("reset");
      },
      resolve: async () => ["93.184.216.34"],
      now,
      ownOrigins: [],
      allowsLoopback: false,
    });
    const ports = { jobs: createJobs(rpc), deliveries: createDeliveries(rpc), sendWebhook };
    await happen(1);
    await runJobs("deliver", ports, silent);
    await happen(40);
    await database.exec(`
      insert into auth.users (id, email) values (md5('Bea')::uuid, 'bea@example.com');
      insert into public.members (user_id, role) values (md5('Bea')::uuid, 'member');
      select private.create_endpoint('https://bea.example/', '{image.ready}', '', false, md5('Bea')::uuid);
      update public.jobs set lane = 'people', queue = 'deliver',
        message_id = (select send from pgmq.send('deliver', jsonb_build_object('job_id', id))) where queue = 'deliver_bulk';
      select private.emit_events(jsonb_build_array(jsonb_build_object('type', 'image.ready', 'owner_id', md5('Bea'), 'data', '{}'::jsonb)));
    `);
    const held = runJobs("deliver", ports, silent);
    for (let turn = 0; turn < 4; turn++) await runJobs("deliver", ports, silent);
    expect(told).toBe(1);
    expect(asked.filter((url) => url.includes("shop"))).toHaveLength(11);
    release();
    await held;
  });

  test("waits as long as the endpoint asks for", async () => {
    const { ports, requests } = workers((_, before) =>
      before === 0 ? new Response(null, { status: 503, headers: { "retry-after": "7200" } }) : new Response(null),
    );
    await happen(1);
    await settle(ports);
    expect(requests).toHaveLength(2);
    expect((requests[1]!.at - requests[0]!.at) / 1000).toBeGreaterThanOrEqual(7199);
  });
});
