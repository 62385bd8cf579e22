import { expect, test } from "vitest";
import { callbacks } from "./callbacks.ts";

test("callbacks takes the job's id, whatever else a provider sends", () => {
  expect(callbacks.input.safeParse({ id: "gen_01HZX-9.a:b/c", status: "ok", output: [1] }).success).toBe(true);
});

test.each([undefined, 7, "", " ", "a b", "a\u0000b", "a\nb", "ünïcode", "\ud800", "x".repeat(201)])(
  "callbacks refuses %j for an id, which no database would look up",
  (id) => {
    expect(callbacks.input.safeParse({ id }).success).toBe(false);
  },
);
