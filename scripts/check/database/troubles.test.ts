import { afterAll, expect, test } from "vitest";
import { AppError } from "../../../shared/problems.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import type { ImageMaker, MakeResult } from "../../../supabase/functions/_core/ports/provider.ts";
import type { FakeProviders } from "../../../supabase/functions/_core/testing/fake-providers.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { createWorld, type World } from "../../../supabase/functions/_core/testing/world.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld, type SqlWorld } from "./sql-world.ts";

/**
 * One picture meets one trouble after the other, in memory and on the real SQL, by the same seed. Both must end the same:
 * in calls, failovers, circuits and charges; and no purchase is made twice, or lost, in either.
 */

const picture = tinyPicture(codec);
const database = await openMigratedDatabase();
afterAll(() => database.close());

/** What a provider may do when it is asked: `silent` does the work and says nothing. */
const troubles = [
  "done",
  "silent",
  "timed_out",
  "provider_invalid",
  "provider_unavailable",
  "provider_unavailable",
  "rate_limited",
  "provider_exhausted",
  "refused",
] as const;
type Trouble = (typeof troubles)[number];

function random(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Has each maker go through troubles of its own, the same ones for the same seed. */
function trouble({ makers }: FakeProviders, seed: number): void {
  for (const [place, maker] of Object.values(makers).entries()) {
    const next = random(seed * 31 + place);
    for (let turn = 0; turn < 5; turn++) next();
    const { make, check } = maker;
    const spoil = async (work: () => Promise<MakeResult>, spoiled: readonly Trouble[]): Promise<MakeResult> => {
      const what = spoiled[Math.floor(next() * spoiled.length)]!;
      if (what === "done") return work();
      if (what === "silent") await work();
      throw new AppError(what === "silent" ? "timed_out" : what, { detail: `It was ${what}` });
    };
    const looks: readonly Trouble[] = ["done", "done", "timed_out", "provider_unavailable", "provider_invalid"];
    const spoiled: Partial<ImageMaker> = {
      make: (request, signal) => spoil(() => make(request, signal), troubles),
      ...(check && { check: (id, signal) => spoil(() => check(id, signal), looks) }),
    };
    Object.assign(maker, spoiled);
  }
}

const order = ["at-once-1", "forgetful-1", "later-1"];
const first = (seed: number) => order[seed % 3]!;
const fallbacks = (seed: number) => order.filter((id) => id !== first(seed)).slice(0, seed % 4);

async function inMemory(seed: number) {
  const world = createWorld(codec, picture);
  trouble(world.providers, seed);
  world.generate(first(seed), { fallbackModelIds: fallbacks(seed) });
  await world.settle(() => runJobs("generate", world.ports, () => {}), ["generate"]);
  return { seen: lookAt(world), purchases: world.providers.purchases };
}

function lookAt({ rows, image, job }: World) {
  const { status, modelId, errorCode } = image("image-1");
  return {
    image: [status, modelId, errorCode],
    job: [job("generate").state, job("generate").attempt],
    calls: rows.calls.map(({ provider, outcome, doubtful }) => [provider, outcome, doubtful]),
    failovers: rows.failovers.map(({ fromModelId, toModelId, reasonCode }) => [fromModelId, toModelId, reasonCode]),
    circuits: [...rows.circuits]
      .filter(([, { failures }]) => failures > 0)
      .map(([name, { circuit, failures }]) => [name, circuit, failures])
      .sort(),
    charges: rows.charges.map(({ provider, estimated }) => [provider, estimated === true]).sort(),
  };
}

async function inSql(seed: number) {
  const world: SqlWorld = await createSqlWorld(database, codec, picture);
  trouble(world.providers, seed);
  await database.exec(`
    delete from public.providers; delete from public.failovers; delete from public.provider_callbacks;
    insert into public.models (id, provider, name, kind, sizes, operations, priced_on)
    values ('forgetful-1', 'forgetful', 'Forgetful', 'make', '{1024x1024}', '{generate}', '2026-11-21') on conflict (id) do nothing;
    update public.models set usd_per_image = 0.05, usd_per_input_token = 0 where kind = 'make' and provider in ('at-once', 'later', 'forgetful');
  `);
  await world.generate(first(seed));
  await database.query("update public.images set fallback_model_ids = $1 where id = $2", [fallbacks(seed), world.id]);
  await database.query("update public.jobs set estimated_usd = 0.05 where image_id = $1", [world.id]);
  for (let turn = 0; turn < 300; turn++) {
    const [{ wait } = { wait: null }] = await database.query<{ wait: number | null }>(
      `select extract(epoch from min(not_before) - private.now())::float8 as wait from public.jobs
      where kind = 'generate' and finished_at is null`,
    );
    if (wait === null) break;
    // A second more, for messages are read by the true clock.
    await database.query("select private.move_clock(make_interval(secs => $1))", [Math.ceil(Math.max(0, wait)) + 1]);
    await runJobs("generate", world.ports, () => {});
  }
  const [row] = await database.query<{ seen: unknown }>(`
    select jsonb_build_object(
      'image', (select jsonb_build_array(status, model_id, error_code) from public.images),
      'job', (select jsonb_build_array(state, attempt) from public.jobs where kind = 'generate'),
      'calls', (select coalesce(jsonb_agg(jsonb_build_array(provider, outcome, doubtful) order by called_at, claim_id), '[]')
        from public.provider_calls),
      'failovers', (select coalesce(jsonb_agg(jsonb_build_array(from_model_id, to_model_id, reason_code) order by moved_at), '[]')
        from public.failovers),
      'circuits', (select coalesce(jsonb_agg(jsonb_build_array(name, circuit, failures) order by name), '[]') from public.providers
        where failures > 0),
      'charges', (select coalesce(jsonb_agg(jsonb_build_array(provider, estimated) order by provider, estimated), '[]')
        from public.charges)
    ) as seen`);
  return { seen: row?.seen, purchases: world.providers.purchases };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

test.each(seeds)("a picture with the troubles of seed %i ends the same in memory and on the real SQL", async (seed) => {
  const memory = await inMemory(seed);
  const sql = await inSql(seed);
  expect(sql.seen).toEqual(memory.seen);
  expect(sql.purchases.length).toBe(memory.purchases.length);
});

test.each(seeds)(
  "a picture with the troubles of seed %i is paid as often as it was bought, or at its estimate",
  async (seed) => {
    const { seen, purchases } = await inMemory(seed);
    for (const provider of ["at-once", "forgetful", "later"]) {
      const bought = purchases.filter((purchase) => purchase.provider === provider).length;
      const [booked, estimated] = [false, true].map(
        (isEstimate) => seen.charges.filter(([name, estimate]) => name === provider && estimate === isEstimate).length,
      ) as [number, number];
      expect(booked).toBeLessThanOrEqual(bought);
      expect(booked + estimated).toBeGreaterThanOrEqual(bought);
    }
  },
);
