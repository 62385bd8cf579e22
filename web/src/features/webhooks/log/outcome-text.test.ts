import { expect, test } from "vitest";
import { outcomeText } from "./outcome-text.ts";

const outcome = { attempts: 1, last_status: null, last_error: null, next_attempt_at: null };

test("the outcome is what was answered, or why not, and when it is tried again", () => {
  expect(outcomeText({ ...outcome, last_status: 204 })).toBe("Answered 204");
  const failed = { ...outcome, last_status: 500, last_error: "shop.example answered 500" };
  expect(outcomeText({ ...failed, next_attempt_at: "2026-11-21T10:00:00Z" })).toMatch(
    /^shop\.example answered 500 · Next attempt \d+:\d\d/,
  );
  expect(outcomeText({ ...outcome, attempts: 0, next_attempt_at: "2026-11-21T10:00:00Z" })).toBe("");
});
