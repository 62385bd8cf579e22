import { expect, test } from "vitest";
import { describeRetry } from "./jobs.ts";

test.each([
  [0, 0, /^No job has failed\.$/],
  [2, 2, /^2 jobs queued again$/],
  [2, 1, /^1 of 2 jobs queued again; the rest have not failed/],
])("a retry of %d jobs of which %d run again is told", (asked, retried, text) =>
  expect(describeRetry(asked, retried)).toMatch(text),
);
