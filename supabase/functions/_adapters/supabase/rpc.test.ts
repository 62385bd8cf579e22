import { createClient } from "@supabase/supabase-js";
import { describe, expect, test } from "vitest";
import { createRpc } from "./rpc.ts";
import { fakePostgrest, refusal } from "./testing/fake-postgrest.ts";

const metricsWith = (answer: Response) => fakePostgrest(() => answer).rpc("metrics", {});
const failureOf = (asked: Promise<unknown>) => asked.then(() => undefined).catch((error: unknown) => error);

describe("rpc", () => {
  test("gives what the function answers, whatever it is", async () => {
    for (const value of [{ a: 1 }, [1], "text", 7, true, false, null]) {
      expect(await fakePostgrest(() => value).rpc("metrics", {})).toEqual(value);
    }
  });

  test.each([
    ["22023", 400, "There is no job kind 'toast'", "invalid_input"],
    ["P0002", 500, "There is no such image", "not_found"],
    ["28000", 403, "Only admins can change this", "forbidden"],
    ["55000", 500, "This has no draft", "conflict"],
  ])("tells what SQL refused on purpose by %s, in its words", async (code, status, message, expected) => {
    expect(await failureOf(metricsWith(refusal(status, code, message)))).toMatchObject({
      code: expected,
      detail: message,
    });
  });

  test("names the field that SQL refused, where its detail is one", async () => {
    expect(await failureOf(metricsWith(refusal(400, "22023", "There is no such size", "size")))).toMatchObject({
      code: "invalid_input",
      detail: "size: There is no such size",
      errors: [{ field: "size", message: "There is no such size" }],
    });
    const vague = await failureOf(metricsWith(refusal(400, "22023", "There is no such size", "Failing row (1, 2)")));
    expect(vague).toMatchObject({ detail: "There is no such size", errors: undefined });
  });

  test.each([
    ["a right that nobody granted", refusal(403, "42501", "permission denied for table secrets"), "internal"],
    ["a violated constraint", refusal(400, "23514", 'new row violates check constraint "secret_rule"'), "internal"],
    ["a parameter that is not JSON for Postgres", refusal(400, "22P05", "unsupported Unicode escape"), "internal"],
    ["a function that is not deployed", refusal(404, "PGRST202", "Could not find the function"), "internal"],
    ["a key that is not the project's", refusal(401, "PGRST301", "JWT invalid"), "internal"],
    ["a statement that took too long", refusal(500, "57014", "canceling statement"), "database_unavailable"],
    ["a deadlock", refusal(500, "40P01", "deadlock detected"), "database_unavailable"],
    ["no free connection", refusal(504, "PGRST003", "Timed out"), "database_unavailable"],
    ["a gateway's page", new Response("<html>502</html>", { status: 502 }), "database_unavailable"],
  ])("keeps %s to itself, as something to try again", async (_what, answer, code) => {
    const failure = await failureOf(metricsWith(answer));
    expect(failure).toMatchObject({ code, retryable: true, detail: undefined });
    expect(failure).toHaveProperty("cause");
  });

  test("sends no letter that Postgres cannot hold, wherever it stands", async () => {
    const { rpc, calls } = fakePostgrest(() => null);
    const charge = { job_id: "1", provider: "kiln", model_id: "kiln-1" };
    const usage = { raw: { "c\0": ["\ud83c", "\udf6a!", "🍪", "\\u0000", "\n"] } };
    await rpc("record_charge", { ...charge, request_id: "a\0b", usage });
    expect(calls.map(({ body }) => body)).toEqual([
      { ...charge, request_id: "ab", usage: { raw: { c: ["\ufffd", "\ufffd!", "🍪", "\\u0000", "\n"] } } },
    ]);
  });

  test("asks once where the database cannot be reached, for a verb is not asked twice blindly", async () => {
    let tries = 0;
    const client = createClient("https://larder.test", "sb_secret_test", {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        fetch: async () => {
          tries += 1;
          throw new TypeError("fetch failed");
        },
      },
    });
    expect(await failureOf(createRpc(client)("claim_jobs", { job_kind: "tag" }))).toMatchObject({
      code: "database_unavailable",
    });
    expect(tries).toBe(1);
  });
});
