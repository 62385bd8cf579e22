import { expect, test } from "vitest";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { waitsFor } from "./waits-for.ts";

const now = Date.parse("2026-11-21T12:00:00Z");
const job = (change: Partial<ListedJob>) =>
  ({
    state: "queued",
    error_code: null,
    queued_at: "2026-11-21T11:50:00Z",
    started_at: null,
    finished_at: null,
    not_before: "2026-11-21T11:50:00Z",
    ...change,
  }) as ListedJob;

test("a job that nothing holds up waits for its turn", () => {
  expect(waitsFor(job({}), false, now)).toBe("Waits for its turn, asked for 10 minutes ago.");
});

test("a paused stage holds up whatever else would", () => {
  expect(waitsFor(job({ error_code: "timed_out" }), true, now)).toBe("Its stage is paused.");
});

test("a try that failed says when the next one is, and why", () => {
  const failed = job({ error_code: "provider_unavailable", not_before: "2026-11-21T12:03:00Z" });
  expect(waitsFor(failed, false, now)).toBe("Tries again in 3 min. The provider does not answer at the moment.");
  expect(waitsFor(job({ error_code: "timed_out" }), false, now)).toMatch(/^Tries again in a moment\./);
});

test("a budget says that it is one", () => {
  const held = job({ error_code: "budget_exhausted", not_before: "2026-11-21T12:10:00Z" });
  expect(waitsFor(held, false, now)).toBe("Held by the budget. Looks again in 10 min.");
});

test("a provider's limit says that it is one, and no failure", () => {
  const limited = job({ error_code: "rate_limited", not_before: "2026-11-21T12:03:00Z" });
  const said = "Its provider takes only so many requests at a time. It is asked again in 3 min.";
  expect(waitsFor(limited, false, now)).toBe(said);
});

test("a job at its provider says since when", () => {
  const asked = job({ state: "waiting", started_at: "2026-11-21T11:58:00Z" });
  expect(waitsFor(asked, false, now)).toBe("The provider works on it, asked 2 minutes ago.");
});

test("what is over waits for nothing", () => {
  expect(waitsFor(job({ state: "done", finished_at: "2026-11-21T11:00:00Z" }), true, now)).toBeNull();
});
