import { expect, test } from "vitest";
import { createQueryCalls } from "./query-calls.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

const connect = (answer: unknown) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { queryCalls: createQueryCalls(rpc), calls };
};

test.each([true, false])("a query's call is begun with the most that it may cost: %s", async (may) => {
  const { queryCalls, calls } = connect(may);
  expect(await queryCalls.begin("words-1", "0.00000022")).toBe(may);
  expect(calls).toEqual([{ name: "begin_query_call", body: { model_id: "words-1", usd: "0.00000022" } }]);
});

test("what a query used is booked as the database prices it", async () => {
  const { queryCalls, calls } = connect("0.0000001");
  await queryCalls.charge("wordsmith", "words-1", { requestId: "r1", inputTokens: 5, raw: { total: 5 } });
  expect(calls).toEqual([
    {
      name: "record_query_charge",
      body: {
        provider: "wordsmith",
        request_id: "r1",
        model_id: "words-1",
        usage: { input_tokens: 5, raw: { total: 5 } },
      },
    },
  ]);
});
