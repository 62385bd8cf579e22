import { expect, test } from "vitest";
import { json, larder, text } from "./run-larder.ts";
import { ok, operator } from "./stack.ts";

/** A query that cost something, as a search books it. */
async function chargeQuery(request_id: string, usd: string): Promise<void> {
  const usage = { usd, input_tokens: 7, raw: { prompt_tokens: 7 } };
  const charge = { provider: "offline", request_id, model_id: "ngram-1536", usage };
  expect(await ok(operator.schema("worker").rpc("record_query_charge", charge))).toBe(usd);
}

test("the ledger is listed to the last digit, as a table, as JSON and for spreadsheets", async () => {
  const request = `query-${Date.now()}`;
  await chargeQuery(request, "0.00000014");
  await chargeQuery(request, "0.00000014");
  const listed = (await json("charges")).filter((charge: { request_id: string }) => charge.request_id === request);
  const usage = { usd: "0.00000014", input_tokens: 7 };
  expect(listed).toMatchObject([{ kind: "query", amount_usd: "0.00000014", estimated: false, usage }]);
  expect(listed[0].usage).toEqual(usage);
  const [columns, ...rows] = (await text("charges", "--csv")).trimEnd().split("\r\n");
  expect(columns).toMatch(/^charged_at,provider,model_id,kind,amount_usd,/);
  expect(rows.find((row) => row.includes(request))).toContain(",offline,ngram-1536,query,0.00000014,false,");
  expect(await text("charges")).toMatch(new RegExp(`ngram-1536 +query +- +\\$0\\.00000014 +${request}`));
  expect(await text("charges", "--to", "2026-01-31", "--from", "2026-01-01")).toBe(
    "Nothing was charged in these days.\n",
  );
});

test("caps are set for everybody and for one member, and taken away", async () => {
  const everybody = await json("budgets", "--month", "5000.125");
  expect(everybody).toContainEqual(expect.objectContaining({ period: "month", owner_id: null, cap_usd: "5000.125" }));
  const email = everybody.find((budget: { email: string | null }) => budget.email !== null).email;
  const own = await json("budgets", "--member", email, "--day", "70");
  expect(own).toMatchObject([
    { period: "day", email, cap_usd: "70", is_default: false },
    { period: "month", email, cap_usd: null, is_default: true },
  ]);
  await text("budgets", "--member", email, "--day", "none");
  expect(await text("budgets", "--month", "none")).toMatch(/^everybody +month +\S+ +\S+ +\S+ +none$/m);
});

test("what cannot be reconciled is refused with its reason", async () => {
  expect(await text("reconcile")).toBe("The outcome of every call is known.\n");
  expect((await larder(["reconcile", "1"])).code).toBe(2);
  expect((await larder(["reconcile", "--usd", "1"])).code).toBe(2);
  const { code, stderr } = await larder(["reconcile", "999999999", "--not-billed"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "There is no charge 999999999\n" });
  const wrong = await larder(["budgets", "--member", "nobody@example.com"]);
  expect(wrong.stderr).toContain("Nobody has the address nobody@example.com");
});
