import { expect, test } from "vitest";
import { lookUntil } from "./look-until.ts";

/** Looks for 25 seconds, each look taking so many milliseconds; the clock at its end, and how often it looked. */
async function patience(lookMs: number) {
  let clock = 0;
  let looks = 0;
  const seen = await lookUntil(
    25,
    async (milliseconds) => {
      clock += milliseconds;
    },
    async () => {
      looks++;
      clock += lookMs;
      return null;
    },
    () => clock,
  );
  return { seen, clock, looks };
}

test("ends in time, however long each look takes", async () => {
  const quick = await patience(0);
  expect([quick.seen, quick.clock >= 25_000, quick.clock <= 26_000]).toEqual([null, true, true]);
  const slow = await patience(4000);
  expect([slow.clock >= 25_000, slow.clock <= 30_000, slow.looks < quick.looks]).toEqual([true, true, true]);
});

test("answers what is seen first, and looks no more", async () => {
  const sights = [null, "bread", "jam"];
  const seen = await lookUntil(
    25,
    async () => {},
    async () => sights.shift() ?? null,
  );
  expect([seen, sights]).toEqual(["bread", ["jam"]]);
});

test("does not look where nobody waits", async () => {
  expect(
    await lookUntil(
      0,
      () => Promise.reject(new Error("It waits")),
      () => Promise.resolve("seen"),
    ),
  ).toBeNull();
});
