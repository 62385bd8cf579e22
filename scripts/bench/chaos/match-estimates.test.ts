import { expect, test } from "vitest";
import type { VendorBill } from "./fakes.ts";
import { type Estimate, matchEstimates } from "./match-estimates.ts";

const estimate = (more: Partial<Estimate> = {}): Estimate => ({
  id: "1",
  provider: "openai",
  model: "gpt-image-2",
  usd: "0.05",
  prompt: "scones, no 001",
  ...more,
});
const bill = (more: Partial<VendorBill> = {}): VendorBill => ({
  requestId: "req-1",
  provider: "openai",
  model: "gpt-image-2",
  usd: "0.04",
  subject: "scones, no 001",
  ...more,
});

test("a bill takes the place of the estimate for the same picture", () => {
  const [first, second] = [estimate(), estimate({ id: "2", prompt: "jam, no 002" })];
  const of = bill({ subject: "jam, no 002" });
  expect(matchEstimates([first, second], [of])).toEqual({
    pairs: [
      [first, null],
      [second, of],
    ],
    forgotten: [],
    low: 0,
  });
});

test.each([
  ["another picture's", bill({ subject: "jam, no 002" })],
  ["another vendor's", bill({ provider: "gemini" })],
  ["another model's", bill({ model: "gpt-image-3" })],
])("%s bill is one that nobody knows", (_whose, other) => {
  expect(matchEstimates([estimate()], [other])).toMatchObject({ pairs: [[{ id: "1" }, null]], forgotten: [other] });
});

test("of two bills for one estimate one is forgotten", () => {
  const again = bill({ requestId: "req-2" });
  expect(matchEstimates([estimate()], [bill(), again]).forgotten).toEqual([again]);
});

test("a bill of nothing is nothing to know of", () => {
  expect(matchEstimates([], [bill({ usd: "0" })]).forgotten).toEqual([]);
});

test("an estimate below the bill in its place is seen, by a trillionth too", () => {
  expect(matchEstimates([estimate({ usd: "0.04" })], [bill({ usd: "0.04" })]).low).toBe(0);
  expect(matchEstimates([estimate({ usd: "0.04" })], [bill({ usd: "0.040000000001" })]).low).toBe(1);
});

test("the surplus for one picture does not make up for what is missing for another", () => {
  const estimates = [estimate({ usd: "0.01" }), estimate({ id: "2", usd: "9", prompt: "jam, no 002" })];
  const bills = [bill(), bill({ requestId: "req-2", subject: "jam, no 002" })];
  expect(matchEstimates(estimates, bills).low).toBe(1);
});

test("texts that were embedded together are billed in the place of all their estimates", () => {
  const text = (id: string) => estimate({ id, model: "text-embedding-3-small", usd: "0.00001" });
  const { subject: _, ...words } = bill({ model: "text-embedding-3-small", usd: "0.00002" });
  expect(matchEstimates([text("1"), text("2")], [words])).toMatchObject({ forgotten: [], low: 0 });
  expect(matchEstimates([text("1")], [words])).toMatchObject({ forgotten: [], low: 1 });
});
