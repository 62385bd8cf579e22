import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import type { StartedPart } from "./kept-start.ts";
import { isNothingStarted, startParts } from "./start-parts.ts";

const part = (name: string): StartedPart => ({
  name,
  request: { prompts: [name], tokens: {}, colors: [], count_per_prompt: 1 },
  requestId: `request of ${name}`,
  batchId: null,
});
const parts = [part("plain"), part("anime"), part("grunge")];

/** A database that knows requests by their ids, and loses or refuses what it is told to. */
function databaseOf(trouble: Readonly<Record<string, Failure>> = {}) {
  const batches = new Map<string, string>();
  const kept: (readonly StartedPart[])[] = [];
  return {
    batches,
    kept,
    trouble: { ...trouble } as Record<string, Failure>,
    keep: (now: readonly StartedPart[]) => void kept.push(now),
    async start(request: StartedPart["request"], id: string, maxUsd: string) {
      const name = request.prompts[0]!;
      const failure = this.trouble[name];
      // A lost answer is one of a batch that was begun.
      if (failure?.kind !== "refused") batches.set(id, batches.get(id) ?? `batch of ${name} for $${maxUsd}`);
      if (failure) throw failure;
      return batches.get(id)!;
    },
  };
}

test("each part is started for its own price, and kept as soon as it is", async () => {
  const database = databaseOf();
  const { parts: now, trouble } = await startParts(parts, ["1", "2", "3"], database);
  expect(trouble).toBeNull();
  expect(now.map(({ batchId }) => batchId)).toEqual([
    "batch of plain for $1",
    "batch of anime for $2",
    "batch of grunge for $3",
  ]);
  expect(database.kept.map((some) => some.filter(({ batchId }) => batchId).length)).toEqual([1, 2, 3]);
});

test("what is half started goes on where it stopped, and begins nothing twice", async () => {
  const database = databaseOf({ anime: new Failure("offline", "No network") });
  const first = await startParts(parts, ["1", "1", "1"], database);
  expect(first.trouble).toMatchObject({ part: { name: "anime" }, failure: { kind: "offline" } });
  expect(first.parts.map(({ batchId }) => batchId !== null)).toEqual([true, false, false]);
  delete database.trouble.anime;
  const second = await startParts(first.parts, ["9", "9", "9"], database);
  expect(second.trouble).toBeNull();
  expect(database.batches.size).toBe(3);
  expect(second.parts[1]!.batchId).toBe("batch of anime for $1");
});

test("only a refusal of the first part is sure to have started nothing", async () => {
  const outcome = (name: string, kind: "refused" | "broken") =>
    startParts(parts, [], databaseOf({ [name]: new Failure(kind, "No") }));
  expect(isNothingStarted(await outcome("plain", "refused"))).toBe(true);
  expect(isNothingStarted(await outcome("plain", "broken"))).toBe(false);
  expect(isNothingStarted(await outcome("anime", "refused"))).toBe(false);
});
