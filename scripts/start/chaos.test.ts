import { expect, test } from "vitest";
import { run } from "../bench/chaos.ts";

test("20 pictures end well while vendors fail and the stack is killed", { timeout: 600_000 }, async () => {
  const { json } = await run({ pictures: 20, seed: 7 });
  expect(json).toMatchObject({
    left: [],
    pictures: 20,
    lost: 0,
    doubled: 0,
    cents_difference: 0,
    over_budget: 0,
    kills: 1,
  });
  expect(json).toMatchObject({ unsettled: 0, leaks: [], unclear: [], estimates_low: 0 });
});
