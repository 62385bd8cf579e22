import { describe, expect, test } from "vitest";
import { Product, readProduct } from "../../../../shared/products.ts";
import type { Allowance, CallerCredentials } from "../../_core/ports/callers.ts";
import { createPhotos } from "./photos.ts";
import { createProducts } from "./products.ts";
import { fakePostgrest, refusal } from "./testing/fake-postgrest.ts";
import { fakeStorage } from "./testing/fake-storage.ts";

const owner = "11111111-1111-4111-8111-111111111111";
const id = "22222222-2222-4222-8222-222222222222";
const caller = { ownerId: owner, keyId: null, isTest: false };
const quota = { limit: 10, remaining: 5, reset: 3600 };
const publicUrl = "https://pictures.test";

const part = { image_id: id, width: 640, height: 480, error: null };
const sceneOf = (position: number, more: object) => ({
  ...part,
  position,
  recipe: "scene-slate",
  name: "Slate",
  prompt: "An empty slate",
  model_id: "sketch-1",
  fidelity: null,
  cost_usd: "0",
  status: "ready",
  path: `${owner}/scene-${position}.jpg`,
  ...more,
});
const stored = {
  id,
  title: "Rye loaf",
  kind: "food",
  status: "ready",
  error: null,
  run: 2,
  is_test: false,
  created_at: "2026-11-21T08:00:00+00:00",
  finished_at: "2026-11-21T08:00:09+00:00",
  photo: { ...part, status: "ready", path: `${owner}/photo.jpg` },
  cut_out: { ...part, status: "ready", path: `${owner}/cut-out.png`, model_id: "flood-border", reused: true },
  scenes: [
    sceneOf(0, { status: "failed", path: null, error: { code: "refused", detail: "No knives" } }),
    sceneOf(1, { fidelity: { passed: true, difference: 0.01, overlap: 0.99 } }),
    sceneOf(2, { path: `${owner}/gone.jpg` }),
  ],
  earlier_scenes: [],
  cover_path: `${owner}/scene-1.jpg`,
  scene_paths: [`${owner}/scene-1.jpg`, `${owner}/gone.jpg`],
  cost_usd: "0.04",
};

async function connect(answer: (name: string) => unknown) {
  const { rpc, calls } = fakePostgrest(({ name }) => answer(name));
  const { storage } = fakeStorage();
  for (const name of ["photo.jpg", "cut-out.png", "scene-1.jpg"]) {
    await storage.from("studio").upload(`${owner}/${name}`, new Uint8Array(9), { contentType: "image/png" });
  }
  const told: Record<string, Allowance> = {};
  const call: CallerCredentials = {
    keyHash: "ab",
    origin: null,
    address: null,
    session: { apiKey: "", accessToken: "" },
    setRate: (allowance) => Object.assign(told, { rate: allowance }),
    setQuota: (allowance) => Object.assign(told, { quota: allowance }),
  };
  return { products: createProducts(rpc, storage, publicUrl), calls, call, told };
}

describe("a product that is read", () => {
  test("has addresses for its files, as the outside reaches them, and none for a file that is gone", async () => {
    const { products, calls } = await connect(() => stored);
    const product = await products.read(owner, id);
    expect(readProduct.output.parse(product)).toEqual(product);
    expect(calls).toEqual([{ name: "read_product", body: { owner_id: owner, product_id: id } }]);
    const signed = (name: string) =>
      expect.stringMatching(`^${publicUrl}/storage/v1/object/sign/studio/${owner}/${name}\\?token=.`);
    expect(product?.photo.url).toEqual(signed("photo.jpg"));
    expect(product?.scenes.map(({ url }) => url)).toEqual([null, signed("scene-1.jpg"), null]);
    expect(product?.cover_url).toEqual(product?.scenes[1]?.url);
    expect(product?.scene_urls).toEqual([product?.cover_url]);
    expect(JSON.stringify(product)).not.toMatch(/path/);
  });

  test("is null where it is not theirs", async () => {
    const { products } = await connect(() => null);
    expect(await products.read(owner, id)).toBeNull();
  });
});

describe("a page of products", () => {
  test("has no earlier scenes, and says where the next one begins", async () => {
    const { earlier_scenes: _, ...listed } = stored;
    const { products, calls } = await connect(() => ({ products: [listed], next_cursor: id }));
    const page = await products.list(owner, { status: "ready", limit: 1, cursor: id });
    expect(page).toMatchObject({ products: [{ id, run: 2 }], next_cursor: id });
    expect(Product.omit({ earlier_scenes: true }).strict().parse(page.products[0])).toEqual(page.products[0]);
    expect(calls[0]?.body).toEqual({ owner_id: owner, status: "ready", max_count: 1, after: id });
  });

  test("is not asked for by what is no cursor", async () => {
    const { products, calls } = await connect(() => null);
    const page = products.list(owner, { limit: 1, cursor: "next" });
    await expect(page).rejects.toMatchObject({ code: "invalid_input", errors: [{ field: "cursor" }] });
    expect(calls).toEqual([]);
  });
});

const order = { request: { title: "Rye loaf", photo: null }, maxUsd: "0.2", idempotencyKey: "once", bodyHash: "h" };
const accepted = { status: "accepted", product_id: id, estimated_usd: "0.14", photo_path: "a/b.jpg" };

describe("a run", () => {
  test("is begun, and its caller told what is left", async () => {
    const { products, calls, call, told } = await connect(() => ({ ...accepted, quota }));
    const begun = { status: "accepted", productId: id, estimatedUsd: "0.14", photoPath: "a/b.jpg", repeated: false };
    expect(await products.create(call, caller, order)).toEqual(begun);
    expect(await products.reprocess(call, caller, id, order)).toEqual(begun);
    const asked = {
      owner_id: owner,
      is_test: false,
      request: order.request,
      max_usd: "0.2",
      idempotency_key: "once",
      body_hash: "h",
    };
    expect(calls.map(({ body }) => body)).toEqual([asked, { ...asked, product_id: id }]);
    expect(told).toEqual({ quota });
  });

  test.each(["conflict", "costs_money", "busy", "not_found", "forbidden_for_test"])(
    "that is %s is none",
    async (status) => {
      const { products, call } = await connect(() => ({ status }));
      expect(await products.reprocess(call, caller, id, order)).toEqual({ status });
    },
  );

  test("is refused by the field that it is about, also one within another", async () => {
    const message = "The scene 'scene-moon' is not asked for";
    const { products, call } = await connect(() => refusal(400, "22023", message, "prompts.scene-moon"));
    await expect(products.create(call, caller, order)).rejects.toMatchObject({
      code: "invalid_input",
      errors: [{ field: "prompts.scene-moon", message }],
    });
  });

  test("is refused where the month's pictures are used up", async () => {
    const { products, call } = await connect(() => ({ status: "quota_exhausted", quota: { ...quota, remaining: 0 } }));
    await expect(products.create(call, caller, order)).rejects.toMatchObject({
      code: "quota_exhausted",
      retryAfter: 3600,
    });
  });
});

test("a part is tried again, and a picture of the library found, by what SQL says", async () => {
  const answers: Record<string, unknown> = {
    retry_product_part: { status: "retried" },
    find_picture: { path: "a/b.jpg", name: "loaf.jpg" },
  };
  const { products, calls } = await connect((name) => answers[name]);
  expect(await products.retry(caller, id, id)).toBe("retried");
  expect(await products.findPicture(owner, id)).toEqual({ path: "a/b.jpg", name: "loaf.jpg" });
  expect(calls[0]?.body).toEqual({ owner_id: owner, is_test: false, product_id: id, image_id: id });
});

test("an upload that is gone is told as that, and is read as it is", async () => {
  const { storage } = fakeStorage();
  await storage.from("ingest").upload("mia/1/picture", new Uint8Array([1, 2]), { contentType: "image/png" });
  const photos = createPhotos(storage, () => Promise.reject(new Error("not asked")));
  expect(await photos.upload("mia/1/picture")).toEqual(new Uint8Array([1, 2]));
  await expect(photos.upload("mia/2/picture")).rejects.toMatchObject({
    code: "not_found",
    detail: expect.stringMatching(/upload it again/),
  });
});
