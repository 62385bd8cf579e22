import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { eventually, ok } from "./stack.ts";

/** With keys in the environment pictures are judged, read and embedded by a vendor, which is a fake here. */

const embedder = "text-embedding-3-small";
let running: RunningStack;
let operator: SupabaseClient;
let admin: SupabaseClient;
beforeAll(async () => {
  running = await runStack({ flags: ["--ephemeral", "--no-demo", "--fake-providers"] });
  const { url, secret_key, publishable_key, admin: person } = running.facts;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  operator = createClient(url, secret_key, options);
  admin = createClient(url, publishable_key, options);
  await admin.auth.signInWithPassword(person);
}, 120_000);
afterAll(() => running?.end("SIGTERM"));

/** Draws pictures offline, so that all that is bought is what is read out of them. */
async function draw(...prompts: string[]) {
  const batch = await ok(admin.rpc("create_batch", { prompts, model_id: "sketch-1", size: "1024x1024" }));
  return await eventually(
    () => ok(operator.from("images").select("*").eq("batch_id", batch.batch_id)),
    (images) => images.every(({ status }) => ["ready", "failed"].includes(status)),
  );
}
const settings = () => ok(operator.from("settings").select("*").single());
async function changeEmbedder(embed_model_id: string) {
  const { revision } = await settings();
  await ok(admin.rpc("change_settings", { changes: { embed_model_id }, expected_revision: revision }));
}
const switched = () => eventually(settings, ({ next_embed_model_id }) => next_embed_model_id === null);
const switchNow = () => ok(admin.rpc("read_embedding_switch"));
async function search(query: string) {
  const answer = await fetch(`${running.facts.url}/functions/v1/search`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": running.facts.search_key },
    body: JSON.stringify({ query }),
  });
  return { status: answer.status, ...(await answer.json()) };
}
/** What the fake itself knows. */
const vendor = async (of: "journal" | "ledger") =>
  (await fetch(`${running.facts.fake_vendors?.openai}/__fake/${of}`)).json();
const embeddings = async () =>
  (await vendor("journal")).filter(({ path }: { path: string }) => path === "/v1/embeddings").length;

test("the library goes over to the vendor's models with the first work there is", async () => {
  const images = await draw("lemon muffins on a board", "jar of strawberry jam");
  expect(images.map(({ status, error_detail }) => [status, error_detail])).toEqual(Array(2).fill(["ready", null]));
  expect(await settings()).toMatchObject({ embed_model_id: embedder, next_embed_model_id: null });
  const ids = images.map(({ id }) => id);
  const described = await ok(operator.from("image_descriptions").select("model_id").in("image_id", ids));
  expect(described.map(({ model_id }) => model_id)).toEqual(Array(2).fill("gpt-6-luna"));
  const judged = await ok(operator.from("moderations").select("subject, model_id, flagged").in("image_id", ids));
  expect(judged.map(({ subject }) => subject).sort()).toEqual(["picture", "picture", "prompt", "prompt"]);
  expect(judged[0]).toMatchObject({ model_id: "omni-moderation-latest", flagged: [] });

  await ok(admin.rpc("approve_images", { image_ids: ids }));
  await eventually(
    () => ok(operator.from("search_documents").select("image_id")),
    (documents) => documents.length === 2,
  );
  expect(await search("strawberry jam")).toMatchObject({
    status: 200,
    results: [{ id: images.find(({ prompt }) => prompt.includes("jam")).id }, {}],
  });
}, 120_000);

test("a prompt that moderation blocks is not drawn, and says why", async () => {
  const [image] = await draw("cookies of violence/graphic shapes");
  expect(image).toMatchObject({
    status: "failed",
    error_code: "refused",
    error_detail: "Moderation blocked the prompt: violence/graphic",
    master_path: null,
  });
  const [judged] = await ok(operator.from("moderations").select("*").eq("image_id", image!.id));
  expect(judged).toMatchObject({ flagged: ["violence", "violence/graphic"], blocked: ["violence/graphic"] });
}, 60_000);

test("the embedder is changed there and back while search answers, and no vector is bought twice", async () => {
  await ok(admin.rpc("pause_stage", { kind: "embed" }));
  await changeEmbedder("ngram-1536");
  expect(await switchNow()).toMatchObject({ from: embedder, to: "ngram-1536", total: 2, done: 0, usd: "0" });
  expect(await search("lemon muffins")).toMatchObject({ status: 200, total: 2 });
  await ok(admin.rpc("resume_stage", { kind: "embed" }));
  expect((await switched()).embed_model_id).toBe("ngram-1536");
  expect(await search("lemon muffins")).toMatchObject({ status: 200, total: 2 });

  await draw("honey in a jar");
  const before = await embeddings();
  await ok(admin.rpc("pause_stage", { kind: "embed" }));
  await changeEmbedder(embedder);
  expect(await switchNow()).toMatchObject({ from: "ngram-1536", to: embedder, total: 3, done: 2 });
  expect(await search("honey")).toMatchObject({ status: 200 });
  await ok(admin.rpc("resume_stage", { kind: "embed" }));
  expect((await switched()).embed_model_id).toBe(embedder);
  expect((await embeddings()) - before, "one request for the one picture that had come meanwhile").toBe(1);
}, 120_000);

test("while the embedder is down, words find what they say, never as strong, and the answer says so", async () => {
  const faults = `${running.facts.fake_vendors?.openai}/__fake/faults`;
  const orders = [{ on: "embeddings", fault: "500", times: 20 }];
  await fetch(faults, { method: "POST", body: JSON.stringify(orders) });
  const [lemon] = await ok(operator.from("images").select("id").like("prompt", "lemon muffins%"));
  const answer = await search("a muffin with lemon");
  expect(answer).toMatchObject({ status: 200, degraded: true, wish_id: null });
  const { results } = answer as { results: { id: string; match: string }[] };
  expect(results[0]?.id).toBe(lemon!.id);
  expect(results.map(({ match }) => match)).not.toContain("strong");
  expect((await (await fetch(faults)).json())["500"], "the embedder was asked").toBeGreaterThan(0);
  expect(await search("lemon muffins"), "what is known needs no embedder").toMatchObject({ degraded: false });
}, 60_000);

test("a search that no budget has room for buys nothing, and is answered by its words alone", async () => {
  await ok(admin.rpc("set_budget", { period: "day", cap_usd: 0 }));
  const before = await embeddings();
  expect(await search("what nobody has asked for yet")).toMatchObject({ status: 200, degraded: true });
  expect(await search("lemon muffins"), "what is known costs nothing").toMatchObject({ status: 200, degraded: false });
  expect(await embeddings()).toBe(before);
});

/** Of a millionth of a millionth of a dollar. */
const units = (usd: string | number) => BigInt(Number(usd).toFixed(12).replace(".", ""));

test("all that was bought is booked, to the last digit", async () => {
  const charges = await ok(operator.from("charges").select("kind, amount_usd, estimated").eq("provider", "openai"));
  expect(charges.some(({ estimated }) => estimated)).toBe(false);
  expect(new Set(charges.map(({ kind }) => kind))).toEqual(new Set(["moderate", "tag", "embed", "query"]));
  const booked = charges.reduce((sum, { amount_usd }) => sum + units(amount_usd), 0n);
  expect(booked).toBe(units((await vendor("ledger")).total));
});
