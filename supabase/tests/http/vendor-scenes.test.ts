import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { Product } from "../../../shared/products.ts";
import { jar } from "./product-photo.ts";
import { eventually, ok } from "./stack.ts";

/** A product whose background a vendor removes and whose scenes another one makes, all of them fakes. */

let running: RunningStack;
let operator: SupabaseClient;
let credentials: Record<string, string>;
beforeAll(async () => {
  running = await runStack({ flags: ["--ephemeral", "--no-demo", "--fake-providers"] });
  const { url, secret_key, publishable_key, admin: account } = running.facts;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  operator = createClient(url, secret_key, options);
  const admin = createClient(url, publishable_key, options);
  const { data } = await admin.auth.signInWithPassword(account);
  credentials = { apikey: publishable_key, authorization: `Bearer ${data.session?.access_token}` };
}, 120_000);
afterAll(() => running?.end("SIGTERM"));

const address = (path: string) => `${running.facts.url}/functions/v1/products${path}`;

/** Makes a product of the jar, and waits until its run is over. */
async function make(more: object): Promise<Product> {
  const photo = await sharp(Buffer.from(jar())).jpeg({ quality: 92 }).toBuffer();
  const answer = await fetch(address(""), {
    method: "POST",
    headers: { ...credentials, "content-type": "application/json" },
    body: JSON.stringify({ image: photo.toString("base64"), title: "Jar", ...more }),
  });
  const begun = await answer.json();
  expect([answer.status, begun]).toEqual([202, expect.objectContaining({ product_id: expect.any(String) })]);
  return await eventually(
    async () => Product.parse(await (await fetch(address(`/${begun.product_id}`), { headers: credentials })).json()),
    ({ status }) => status !== "processing",
  );
}
const order = (vendor: string, ...orders: object[]) =>
  fetch(`${running.facts.fake_vendors?.[vendor]}/__fake/faults`, { method: "POST", body: JSON.stringify(orders) });
const download = async (url: string | null) => Buffer.from(await (await fetch(url ?? "")).arrayBuffer());

describe("a product of which one scene is refused", () => {
  let product: Product;
  beforeAll(async () => {
    product = await make({
      removal_model_id: "runware-bria-rmbg-2",
      model_id: "runware-flux-2-dev",
      prompts: { "scene-slate": "an empty forbidden shelf, nothing on it" },
    });
  });

  test("has the others, and is ready", () => {
    expect(product).toMatchObject({ status: "ready", error: null });
    expect(product.scenes.map(({ recipe, status }) => [recipe, status])).toEqual([
      ["scene-breakfast-table", "ready"],
      ["scene-farmhouse", "ready"],
      ["scene-slate", "failed"],
      ["scene-market", "ready"],
    ]);
    expect(product.scenes[2]?.error).toMatchObject({ code: "refused" });
  });

  test("shows the product of its photo in each, as was measured in the file", async () => {
    for (const scene of product.scenes.filter(({ status }) => status === "ready")) {
      expect(scene.fidelity).toMatchObject({ passed: true });
      const row = await ok(
        operator.from("images").select("subject, backdrop_path, master_path").eq("id", scene.image_id).single(),
      );
      const { width = 0, height = 0 } = await sharp(await download(scene.url)).metadata();
      const { subject } = row;
      const at = {
        left: Math.round((subject.x + subject.width / 2) * width),
        top: Math.round((subject.y + subject.height * 0.15) * height),
      };
      const { data } = await sharp(await download(scene.url))
        .extract({ ...at, width: 4, height: 4 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const far = Math.max(Math.abs(data[0]! - 0x3f), Math.abs(data[1]! - 0x7a), Math.abs(data[2]! - 0x52));
      expect(far).toBeLessThan(12);
      expect(row.backdrop_path).not.toBe(row.master_path);
      expect((await operator.storage.from("studio").download(row.backdrop_path)).error).toBeNull();
    }
  });

  test("keeps a cut-out that is see-through around it, and was paid for once", async () => {
    expect(product.cut_out).toMatchObject({ status: "ready", reused: false });
    const cutOut = await sharp(await download(product.cut_out.url)).metadata();
    expect(cutOut).toMatchObject({ format: "png", hasAlpha: true });
    expect([Math.abs(cutOut.width - 204) <= 2, Math.abs(cutOut.height - 334) <= 2]).toEqual([true, true]);
    const charges = await ok(
      operator
        .from("charges")
        .select("kind, amount_usd")
        .eq("image_id", product.cut_out.image_id)
        .eq("kind", "generate"),
    );
    expect(charges.map(({ amount_usd }) => Number(amount_usd))).toEqual([0.0018]);
  });
});

test("a cut-out of another shape fails the product with a sentence, is bought once, and costs no scene", async () => {
  await order("runware", { on: "picture", fault: "another-size" });
  const product = await make({
    removal_model_id: "runware-bria-rmbg-2",
    scenes: ["scene-slate", "scene-market"],
    removal_prompt: "the jar alone",
  });
  expect(product).toMatchObject({
    status: "failed",
    error: { code: "refused", detail: expect.stringContaining("another size") },
  });
  expect(product.scenes.map(({ status }) => status)).toEqual(["failed", "failed"]);
  const charges = await ok(
    operator
      .from("charges")
      .select("image_id")
      .eq("kind", "generate")
      .in("image_id", [product.cut_out.image_id, ...product.scenes.map(({ image_id }) => image_id)]),
  );
  expect(charges).toEqual([{ image_id: product.cut_out.image_id }]);
  const jobs = await ok(operator.from("jobs").select("kind, state, attempt").eq("image_id", product.cut_out.image_id));
  expect(jobs.find(({ kind }) => kind === "compose")).toMatchObject({ state: "failed", attempt: 1 });
});
