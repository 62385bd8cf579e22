import { afterAll, describe, expect, test } from "vitest";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import type { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { type Life, live } from "../../../supabase/functions/_core/testing/life.ts";
import type { Fate } from "../../../supabase/functions/_core/testing/mortal.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld, type SqlWorld } from "./sql-world.ts";

/** On the real SQL, a worker dies after each of its calls in turn, its lease lapses, and others take its job again. */

const picture = tinyPicture(codec);
const database = await openMigratedDatabase();
afterAll(() => database.close());

let isolates = 0;
async function newIsolate(): Promise<typeof runJobs> {
  isolates += 1;
  const path = `../../../supabase/functions/_core/jobs.ts?isolate=${isolates}`;
  return (await import(/* @vite-ignore */ path)).runJobs;
}

const upload = (world: SqlWorld) => world.upload();
const approve = (world: SqlWorld) => world.approve();
const withdraw = (world: SqlWorld) => world.withdraw();

/** Lives by what becomes of the picture, and which of their calls no other life has tried. */
const lives: [name: string, life: Life<SqlWorld>, part: (told: { calls: string[]; ends: number[] }) => number[]][] = [
  ["made at once", [(world) => world.generate("at-once-1")], ({ calls }) => [0, calls.length]],
  [
    "made later",
    [(world) => world.generate("later-1")],
    ({ calls }) => [0, calls.indexOf("images.finishGenerate") + 2],
  ],
  ["published and withdrawn", [upload, approve, withdraw], ({ calls, ends }) => [ends[0]!, calls.length]],
];

async function tell(life: Life<SqlWorld>, fate?: Fate) {
  const world = await createSqlWorld(database, codec, picture);
  const told = await live(world, life, { newIsolate, look: world.look, ...(fate && { fate }) });
  return { ...told, purchases: world.providers.purchases.length };
}

for (const [name, life, part] of lives) {
  const { seen, calls, ends, purchases } = await tell(life);
  const fates = calls.map((call, at) => ({ call, at })).slice(...part({ calls, ends }));

  describe(`a picture that is ${name} ends the same`, () => {
    test.each(fates)("where a worker dies after call $at, $call", async ({ at }) => {
      const told = await tell(life, { at, how: "after" });
      expect(told.seen).toEqual(seen);
      expect(told.purchases).toBe(purchases);
    });
  });
}
