import { expect, test } from "vitest";
import { describeFindings } from "./search-test.ts";

const finding = { query: "jar of jam", total: 4, query_time_ms: 9.7, top_score: 0.8, first: "A jar of jam.", ok: true };

test("the four searches are told with count, time, top score and what came first", () => {
  const lines = describeFindings([
    finding,
    { ...finding, ok: false },
    { ...finding, total: 0, top_score: null, first: null, ok: false },
  ]).split("\n");
  expect(lines[1]).toMatch(/^ok +jar of jam +4 +9\.7 +0\.8$/);
  expect(lines[2]?.trim()).toBe("A jar of jam.");
  expect(lines[3]).toMatch(/^WRONG /);
  expect(lines[5]).toMatch(/^EMPTY .* -$/);
  expect(lines).toHaveLength(6);
});
