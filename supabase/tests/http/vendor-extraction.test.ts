import { createClient as createSupabase, type SupabaseClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { toBase64 } from "../../../shared/base64.ts";
import { type Client, createClient } from "../../../shared/client.ts";
import { ingest, type JobStatus, job } from "../../../shared/extractions.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { eventually, ok } from "./stack.ts";

/** What a vendor answers is compared with the schema by us, whatever it says: the vendor is a fake here, as strict as it. */

let running: RunningStack;
let operator: SupabaseClient;
let larder: Client;
let image: string;
beforeAll(async () => {
  running = await runStack({ flags: ["--ephemeral", "--no-demo", "--fake-providers"] });
  const { url, secret_key, publishable_key, admin: person } = running.facts;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  operator = createSupabase(url, secret_key, options);
  const admin = createSupabase(url, publishable_key, options);
  const { data } = await admin.auth.signInWithPassword(person);
  const headers = { apikey: publishable_key, authorization: `Bearer ${data.session?.access_token}` };
  larder = createClient({ url, headers, fetch });
  image = toBase64(
    await sharp({ create: { width: 256, height: 256, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer(),
  );
}, 120_000);
afterAll(() => running?.end("SIGTERM"));

const number = { type: "number" };
const text = { type: ["string", "null"] };
const line = {
  type: "object",
  properties: { what: text, price: number },
  required: ["what", "price"],
  additionalProperties: false,
};
const schema = {
  type: "object",
  properties: { shop: text, total: number, paid: { type: "boolean" }, lines: { type: "array", items: line } },
  required: ["shop", "total", "paid", "lines"],
  additionalProperties: false,
};

/** Has the picture read by a pattern with these instructions, by the model of the vendor. */
async function read(name: string, instructions: string): Promise<JobStatus> {
  const content = { name, slug: name, instructions, schema, model_id: "gpt-6-luna", publish: true };
  const pattern = await larder.call(createPattern, content);
  const sent = await larder.call(ingest, { pattern: pattern.slug, image, name: "till.jpg" });
  if (!("job_id" in sent)) throw new Error("It did not answer at once");
  return await eventually(
    () => larder.call(job, { id: sent.job_id }),
    ({ status }) => status !== "queued" && status !== "running",
  );
}

/** What the fake itself knows. */
const vendor = async (of: "journal" | "ledger") =>
  (await fetch(`${running.facts.fake_vendors?.openai}/__fake/${of}`)).json();

test("strict schema: the vendor is asked by it, and the data fits it, with how sure the model is", async () => {
  const done = await read("strict", "Read the receipt.");
  expect(done).toMatchObject({
    status: "succeeded",
    source_name: "till.jpg",
    pattern: { slug: "strict" },
    version: 1,
    result: {
      data: { total: expect.any(Number), paid: true, lines: expect.any(Array) },
      confidence: { "/shop": 0.4, "/total": 0.4, "/paid": 0.4, "/lines": 0.4 },
      repairs: [],
      model_id: "gpt-6-luna",
      is_offline: false,
    },
  });
  expect(Object.keys(done.result?.data ?? {})).toEqual(["shop", "total", "paid", "lines"]);
  const asked = (await vendor("journal")).findLast(({ path }: { path: string }) => path === "/v1/chat/completions");
  const { response_format: format } = JSON.parse(asked.body);
  expect(format.json_schema).toMatchObject({ name: "strict", strict: true, schema: { additionalProperties: false } });
  const charges = await ok(operator.from("charges").select("amount_usd").eq("job_id", done.id));
  expect([charges.length, Number(done.cost_usd) > 0]).toEqual([1, true]);
});

test("refusal: the job fails as refused, with the vendor's reason, and is not tried again", async () => {
  const failed = await read("refusal", "[refuse] Read the receipt.");
  expect(failed).toMatchObject({
    status: "failed",
    attempt: 1,
    error: { code: "refused", detail: "OpenAI refused the request: I'm sorry, I can't help with that." },
    result: null,
  });
  expect(Number(failed.cost_usd), "it bills that too").toBeGreaterThan(0);
});

test("truncation: an answer that broke off is none, and is not asked for again: it would be as long", async () => {
  const failed = await read("truncation", "[too long] Read the receipt.");
  expect(failed).toMatchObject({
    status: "failed",
    attempt: 1,
    error: { code: "truncated", detail: "OpenAI broke its answer off: it became too long" },
    result: null,
  });
});

test("repair: what is plainly meant is mended and told; what is not is asked for once more, and ends as invalid", async () => {
  const mended = await read("repair", "[loosely] Read the receipt.");
  expect(mended.result?.data).toMatchObject({
    total: expect.any(Number),
    lines: [{ price: expect.any(Number) }, {}, {}],
  });
  expect(mended.result?.data).not.toHaveProperty("remark");
  expect(mended.result?.repairs).toEqual(
    expect.arrayContaining([
      { path: "/remark", repair: "Left out: there is no such field" },
      { path: "/total", repair: "A number in a text: the number" },
      { path: "/lines/0/price", repair: "A number in a text: the number" },
    ]),
  );
  const invalid = await read("invalid", "[off the schema] Read the receipt.");
  expect(invalid).toMatchObject({ status: "failed", attempt: 2, error: { code: "output_invalid" }, result: null });
});
