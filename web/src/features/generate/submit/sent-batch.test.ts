import { describe, expect, test } from "vitest";
import { batchOf, isSameRequest } from "./sent-batch.ts";

const sent = { prompts: ["jam"], tokens: {}, colors: ["#aabbcc"], count_per_prompt: 2, style: "artistic", seed: 0 };
/** As the database gives it back: keys in another order. */
const kept = { seed: 0, style: "artistic", colors: ["#aabbcc"], tokens: {}, prompts: ["jam"], count_per_prompt: 2 };

describe("two requests are the same", () => {
  test("whatever the order of their keys, and with empty parts left out", () => {
    expect(isSameRequest(sent, kept)).toBe(true);
    const { tokens: _, ...without } = kept;
    expect(isSameRequest(sent, without)).toBe(true);
  });

  test.each([
    ["another prompt", { prompts: ["bread"] }],
    ["prompts in another order", { prompts: ["jam", "bread"] }],
    ["another seed", { seed: 1 }],
    ["no style", { style: undefined }],
    ["a filled token", { tokens: { SURFACE: "slate" } }],
  ])("but not with %s", (_what, change) => {
    expect(isSameRequest(sent, { ...kept, ...change })).toBe(false);
  });
});

describe("the batch of a request whose answer was lost", () => {
  const batches = [
    { id: "new", request: kept },
    { id: "old", request: kept },
  ];

  test("is one that was not there before and asks for the same", () => {
    expect(batchOf({ request: sent, known: ["old"] }, batches)?.id).toBe("new");
  });

  test("is none where only earlier ones ask for the same, or new ones for something else", () => {
    expect(batchOf({ request: sent, known: ["old", "new"] }, batches)).toBeUndefined();
    expect(batchOf({ request: { ...sent, seed: 5 }, known: [] }, batches)).toBeUndefined();
  });
});
