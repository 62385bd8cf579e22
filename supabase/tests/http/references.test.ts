import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeVendors, startFakeVendors } from "../../../scripts/start/fake-vendors.ts";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { CreatedBatch } from "../../../shared/batch-quotes.ts";
import { matchColumns, rowsOfTable } from "../../../shared/csv-columns.ts";
import { readCsvRows } from "../../../shared/csv-rows.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { Problem } from "../../../shared/problems.ts";
import { eventually, ok } from "./stack.ts";

/** Pictures that others are made after, from the library to what each vendor was sent. The vendors are fakes. */

let vendors: FakeVendors;
let running: RunningStack;
let operator: SupabaseClient;
let admin: SupabaseClient;
let mia: SupabaseClient;
/** Pictures of Mia's, by what they show, each with the SHA-256 of its master. */
const pictures = new Map<string, { id: string; hash: string }>();
const cakes = [
  "plum",
  "pear",
  "apple",
  "cherry",
  "lemon",
  "carrot",
  "walnut",
  "honey",
  "poppy seed",
  "almond",
  "fig",
  "rye",
  "date",
];
const subjects = ["gingerbread men", "jar of strawberry jam", "lemon muffins", ...cakes.map((kind) => `${kind} cake`)];

beforeAll(async () => {
  vendors = await startFakeVendors({ url: "http://127.0.0.1:9", small: true });
  running = await runStack({ flags: ["--ephemeral", "--no-demo"], environment: vendors.environment });
  const { url, secret_key, publishable_key, admin: person } = running.facts;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  operator = createClient(url, secret_key, options);
  admin = createClient(url, publishable_key, options);
  await admin.auth.signInWithPassword(person);
  const somebody = { email: "mia@larder.test", password: "a long enough password 1" };
  const { data } = await operator.auth.admin.createUser({ ...somebody, email_confirm: true });
  await ok(operator.from("members").insert({ user_id: data.user!.id, role: "member" }));
  mia = createClient(url, publishable_key, options);
  await mia.auth.signInWithPassword(somebody);
  for (const image of await made(mia, { prompts: subjects, model_id: "sketch-1", size: "1024x1024", seed: 1 })) {
    pictures.set(image.prompt, { id: image.id, hash: await hashOf(image.master_path) });
  }
}, 180_000);
afterAll(async () => {
  await running?.end("SIGTERM");
  await vendors?.stop();
});

interface Image {
  readonly id: string;
  readonly status: string;
  readonly prompt: string;
  readonly full_prompt: string;
  readonly model_id: string;
  readonly master_path: string;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

const images = (batchId: string): Promise<Image[]> =>
  ok(operator.from("images").select("*").eq("batch_id", batchId).order("batch_row").order("seed"));
/** The pictures of a batch, once there is nothing left to do. */
const settled = (batchId: string) =>
  eventually(
    () => images(batchId),
    (all) => all.every(({ status }) => ["ready", "failed"].includes(status)),
  );
async function made(client: SupabaseClient, request: Record<string, unknown>): Promise<Image[]> {
  const { batch_id } = CreatedBatch.parse(await ok(client.rpc("create_batch", request)));
  return settled(batch_id);
}
async function hashOf(path: string): Promise<string> {
  const file = await ok(operator.storage.from("studio").download(path));
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
const of = (subject: string) => pictures.get(subject)!;
/** What a vendor was asked to make: the pictures of every order with them. */
async function orders(provider: string): Promise<{ path: string; body: string; pictures: string[]; status: number }[]> {
  const journal = await (await fetch(`${vendors.urls[provider]}/__fake/journal`)).json();
  return journal.filter(
    ({ path, pictures }: { path: string; pictures: string[] }) =>
      /images\/edits|image:generateContent|-pro-image:|banana-2.1:|\/image\/|generations|^\/v1$/.test(path) &&
      pictures.length > 0,
  );
}

test("every model that looks at pictures is sent as many as its row says, byte for byte, and costs no more than was told", async () => {
  const models = await ok(
    operator.from("models").select("id, provider, max_sources").contains("features", ["references"]).order("id"),
  );
  expect(models.length).toBeGreaterThan(8);
  const batches = await Promise.all(
    models.map(async ({ id, provider, max_sources }) => {
      const asked = subjects.slice(0, max_sources).map(of);
      expect(asked).toHaveLength(max_sources);
      const request = {
        prompts: [`a tea towel by ${id}`],
        model_id: id,
        reference_image_ids: asked.map(({ id }) => id),
      };
      const batch = CreatedBatch.parse(await ok(mia.rpc("create_batch", request)));
      return { id, provider, batch, hashes: asked.map(({ hash }) => hash) };
    }),
  );
  for (const { id, provider, batch, hashes } of batches) {
    // What becomes of it afterwards is no matter here.
    const [image] = await eventually(
      () => images(batch.batch_id),
      ([image]) => image?.status !== "pending",
    );
    expect([id, image?.error_detail, image?.master_path]).toEqual([id, null, expect.any(String)]);
    if (!provider.startsWith("sketch")) {
      const sent = (await orders(provider)).filter(({ pictures }) => pictures.join() === hashes.join());
      expect([id, sent.map(({ status }) => status)]).toEqual([id, expect.arrayContaining([200])]);
    }
    const charges = await ok(
      operator
        .from("charges")
        .select("amount_usd, jobs!inner(batch_id)")
        .eq("kind", "generate")
        .eq("jobs.batch_id", batch.batch_id),
    );
    const cost = charges.reduce((sum, { amount_usd }) => sum + Number(amount_usd), 0);
    expect(cost, id).toBeLessThanOrEqual(Number(batch.high_usd));
    if (!provider.startsWith("sketch")) expect(cost, id).toBeGreaterThan(0);
  }
}, 180_000);

test("each row of a CSV has its own face, and one without a face has none", async () => {
  const [gingerbread, muffins] = [of("gingerbread men"), of("lemon muffins")];
  const csv = `Name,Face\nAnn,${gingerbread.id}\nBea,\nCid,${muffins.id}\nDora,nobody\n`;
  const answer = readCsvRows(csv);
  if ("refused" in answer) throw new Error(answer.refused);
  const matches = matchColumns(answer.table.columns, [{ name: "NAME" }, { name: "FACE" }]);
  const rows = rowsOfTable(
    answer.table,
    matches.map(({ use }) => use),
  );
  const request = { template: "action-figure-blister", model_id: "gemini-nano-banana-2.1", rows };
  const quote = await ok(mia.rpc("quote_batch", request));
  expect(quote.rows.bad.list).toMatchObject([{ row: 5, field: "FACE" }]);
  const before = (await orders("gemini")).length;
  const images = await made(mia, { ...request, skip_bad_rows: true });
  expect(images.map(({ status, error_detail }) => [status, error_detail])).toEqual(Array(3).fill(["ready", null]));
  const sent = (await orders("gemini")).slice(before);
  expect(sent.map(({ pictures }) => pictures).sort()).toEqual([[gingerbread.hash], [muffins.hash]].sort());
  const named = sent.map(({ body }) => JSON.parse(body).contents[0].parts[0].text);
  for (const prompt of named) expect(prompt).toMatch(/Attached picture 1 shows: \S.*\.$/);
  for (const { prompt, full_prompt } of images)
    expect(prompt + full_prompt).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\[FACE/);
}, 120_000);

test("a sketch shows what it was made after", async () => {
  const request = {
    prompts: ["a loaf of bread"],
    model_id: "sketch-1",
    size: "1024x1024",
    seed: 7,
    colors: ["#b9783f"],
  };
  const [alone] = await made(mia, request);
  const [after] = await made(mia, { ...request, reference_image_ids: [of("lemon muffins").id] });
  expect(after?.status).toBe("ready");
  expect(await hashOf(after!.master_path)).not.toBe(await hashOf(alone!.master_path));
}, 60_000);

test("what a picture was to be made after may go meanwhile: that one fails, says which, and nothing is paid", async () => {
  const [doomed] = await made(mia, { prompts: ["plum jam"], model_id: "sketch-1", size: "1024x1024" });
  await ok(admin.rpc("pause_stage", { kind: "generate" }));
  const before = (await orders("openai")).length;
  const batch = CreatedBatch.parse(
    await ok(
      mia.rpc("create_batch", { prompts: ["pear jam"], model_id: "gpt-image-2", reference_image_ids: [doomed!.id] }),
    ),
  );
  await ok(mia.rpc("trash_images", { image_ids: [doomed!.id] }));
  await ok(admin.rpc("resume_stage", { kind: "generate" }));
  expect(await settled(batch.batch_id)).toMatchObject([
    {
      status: "failed",
      error_code: "not_found",
      error_detail: `The picture ${doomed!.id} that this one was to be made after is gone`,
    },
  ]);
  expect((await orders("openai")).length).toBe(before);
  const calls = await ok(
    operator.from("provider_calls").select("id, jobs!inner(batch_id)").eq("jobs.batch_id", batch.batch_id),
  );
  expect(calls).toEqual([]);
}, 60_000);

test("a key makes pictures after those of its owner, and knows of no others", async () => {
  const { key } = CreatedKey.parse(
    await ok(mia.rpc("create_api_key", { name: "References", scopes: ["images:generate"] })),
  );
  const make = (reference_image_ids: string[], model_id = "sketch-1", size: string | undefined = "1024x1024") =>
    fetch(`${running.facts.url}/functions/v1/images`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json", prefer: "wait=25" },
      body: JSON.stringify({ prompt: "a tea towel", model_id, size, reference_image_ids }),
    });
  const [foreign] = await made(admin, { prompts: ["rye bread"], model_id: "sketch-1", size: "1024x1024" });
  const own = [of("lemon muffins").id];
  expect((await make(own)).status).toBe(200);
  for (const [ids, model, why] of [
    [[foreign!.id], "sketch-1", "There is no such picture to make others after"],
    [own, "qwen-image", /^qwen-image makes no pictures after others: leave them out, or use /],
    [
      subjects.slice(0, 5).map((subject) => of(subject).id),
      "runware-flux-2-dev",
      "runware-flux-2-dev looks at 4 pictures at most, not at 5: leave some out",
    ],
  ] as const) {
    const answer = await make([...ids], model, model === "qwen-image" ? "1328x1328" : undefined);
    const { errors } = Problem.parse(await answer.json());
    expect(answer.status).toBe(400);
    expect(errors).toMatchObject([{ field: "reference_image_ids", message: expect.stringMatching(why) }]);
  }
}, 60_000);
