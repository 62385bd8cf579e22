import { beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import type { InputOf } from "../../../../shared/contract.ts";
import { AppError } from "../../../../shared/problems.ts";
import { type createProduct as contract, createProduct as createContract } from "../../../../shared/products.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { ProductAnswer, ProductOrder } from "../ports/products.ts";
import { keyCall as call } from "../testing/key-call.ts";
import { createStorage } from "../testing/storage.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import type { ProductPorts } from "./begin-product.ts";
import { createProduct } from "./create-product.ts";
import { reprocessProduct } from "./reprocess-product.ts";
import { takePhoto } from "./take-photo.ts";

const caller = { ownerId: "mia", keyId: "key", isTest: false };
const productId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51";
const uploadId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e52";
const { bytes: photo } = tinyPicture(codec);
const image = toBase64(photo);
const library = `cookies/1/full_res-1.jpg`;

let storage: ReturnType<typeof createStorage>;
let answer: ProductAnswer | AppError;
let orders: (ProductOrder & { of: string })[];
let ports: ProductPorts;
beforeEach(async () => {
  storage = createStorage();
  await storage.write(library, { bytes: photo, mime: "image/jpeg" });
  answer = { status: "accepted", productId, estimatedUsd: "0.14", photoPath: "mia/1/full_res-1.jpg", repeated: false };
  orders = [];
  const order = (of: string, order: ProductOrder) => {
    orders.push({ of, ...order });
    if (answer instanceof AppError) throw answer;
    return answer;
  };
  ports = {
    functionsUrl: "https://larder.test/functions/v1",
    files: storage,
    takePhoto: (bytes) => takePhoto(bytes, { codec, decodeWebp: () => Promise.reject(new Error("no WebP")) }),
    uploads: {
      find: async (ownerId, ids) =>
        new Map(ids.flatMap((id) => (ownerId === "mia" && id === uploadId ? [[id, "up"]] : []))),
    },
    photos: {
      async fetch(url) {
        if (url.includes("10.0.0.1")) throw new AppError("refused", { detail: "It leads into a private network" });
        return photo;
      },
      upload: async () => photo,
    },
    products: {
      create: async (_call, _caller, asked) => order("new", asked),
      reprocess: async (_call, _caller, id, asked) => order(id, asked),
      read: async (ownerId, id) => (ownerId === "mia" && id === productId ? ({ id } as never) : null),
      list: () => Promise.reject(new Error("not asked")),
      retry: () => Promise.reject(new Error("not asked")),
      findPicture: async (_ownerId, id) => (id === uploadId ? { path: library, name: "cookies.jpg" } : null),
      addressOf: async (path) => `https://larder.test/${path}`,
    },
  };
});

const create = (given: InputOf<typeof contract>, idempotencyKey: string | null = null) =>
  createProduct(ports, call, caller, createContract.input.parse(given), idempotencyKey);
const reprocess = (more: object = {}) => reprocessProduct(ports, call, caller, { id: productId, ...more }, null);
/** Files of photos that were taken in. */
const kept = () => [...storage.buckets.studio.keys()].filter((path) => path !== library);

describe("a product", () => {
  test("is begun with its photo where its picture will look for it, and all that was chosen", async () => {
    expect(await create({ image, title: "Rye loaf", scenes: ["scene-slate"], max_usd: "0.2" }, "once")).toEqual({
      product_id: productId,
      status_url: `https://larder.test/functions/v1/products/${productId}`,
      photo_url: "https://larder.test/mia/1/full_res-1.jpg",
      estimated_usd: "0.14",
    });
    const [order] = orders;
    const { photo: placed, ...choices } = order?.request ?? {};
    expect(choices).toEqual({ title: "Rye loaf", kind: "food", scenes: ["scene-slate"] });
    expect(order).toMatchObject({ maxUsd: "0.2", idempotencyKey: "once" });
    expect(placed).toMatchObject({ name: null, width: 24, height: 18 });
    const { image_id, path } = placed ?? {};
    expect(path).toMatch(new RegExp(`^mia/${image_id}/full_res-[\\da-f]{16}\\.jpg$`));
    expect(kept()).toEqual([path]);
  });

  test.each([
    ["an address", { image_url: "https://shop.example/ring.jpg" }, null],
    ["the library, with its name", { image_id: uploadId }, "cookies.jpg"],
    ["an upload", { upload_id: uploadId }, null],
  ])("has its photo from %s", async (_where, place, name) => {
    await create(place);
    expect(orders[0]?.request.photo).toMatchObject({ name, width: 24 });
    expect(kept()).toHaveLength(1);
  });

  test("is another request with another photo, address or choice, and the same with the same", async () => {
    const other = toBase64(tinyPicture(codec, 30, 20).bytes);
    await create({ image });
    await create({ image });
    await create({ image: other });
    await create({ image, max_usd: "0.1" });
    await create({ image, prompts: { "scene-slate": "An empty slate" } });
    await create({ image_url: "https://shop.example/ring.jpg" });
    await create({ image_url: "https://shop.example/ring2.jpg" });
    const [first, again, ...others] = orders.map(({ bodyHash }) => bodyHash);
    expect(again).toBe(first);
    expect(new Set([first, ...others]).size).toBe(6);
  });

  test("is made again without a photo with the one it has, whose address is told", async () => {
    expect(await reprocess({ scenes: ["scene-slate"] })).toMatchObject({ product_id: productId });
    expect(orders).toMatchObject([{ of: productId, request: { photo: null, scenes: ["scene-slate"] } }]);
    expect(kept()).toEqual([]);
  });

  test("is made again with another photo", async () => {
    await reprocess({ image });
    expect(orders[0]?.request.photo).toMatchObject({ width: 24 });
    expect(kept()).toHaveLength(1);
  });
});

describe("a photo is not kept", () => {
  test.each([
    ["conflict", "conflict"],
    ["costs_money", "forbidden"],
    ["busy", "conflict"],
    ["not_found", "not_found"],
    ["forbidden_for_test", "forbidden"],
  ] as const)("where the answer is %s", async (status, code) => {
    answer = { status };
    await expect(create({ image })).rejects.toMatchObject({ code });
    await expect(reprocess({ image })).rejects.toMatchObject({ code });
    expect(kept()).toEqual([]);
  });

  test.each(["invalid_input", "quota_exhausted"] as const)("where it is refused as %s", async (code) => {
    answer = new AppError(code);
    await expect(create({ image })).rejects.toMatchObject({ code });
    expect(kept()).toEqual([]);
  });

  test("where the same request was answered before, with the photo of then", async () => {
    answer = { ...(answer as { status: "accepted" }), repeated: true } as ProductAnswer;
    expect(await create({ image })).toMatchObject({ photo_url: "https://larder.test/mia/1/full_res-1.jpg" });
    expect(kept()).toEqual([]);
  });
});

test("a photo stays where nobody knows whether it is used, for the sweep to decide", async () => {
  answer = new AppError("database_unavailable");
  await expect(create({ image })).rejects.toMatchObject({ code: "database_unavailable" });
  expect(kept()).toHaveLength(1);
});

describe("refused before anything is written, by the name of its field", () => {
  const large = toBase64(new Uint8Array(11 * 1024 * 1024));
  test.each([
    ["a PDF called .png", { image: toBase64(new TextEncoder().encode("%PDF-1.7")) }, "image", "unsupported_image"],
    ["11 MB", { image: large }, "image", "too_large"],
    ["a picture that is not theirs", { image_id: productId }, "image_id", "not_found"],
    ["an upload that is not theirs", { upload_id: productId }, "upload_id", "not_found"],
  ] as const)("%s", async (_what, place, field, code) => {
    await expect(create(place)).rejects.toMatchObject({ code, errors: [{ field }] });
    await expect(reprocess(place)).rejects.toMatchObject({ code, errors: [{ field }] });
    expect([orders, kept()]).toEqual([[], []]);
  });

  test("an address that leads inwards", async () => {
    const image_url = "http://10.0.0.1/ring.jpg";
    await expect(create({ image_url })).rejects.toMatchObject({
      code: "refused",
      detail: expect.stringMatching(/private network/),
      errors: [{ field: "image_url", message: "It leads into a private network" }],
    });
    expect([orders, kept()]).toEqual([[], []]);
  });

  test("an address that is busy, with when to try again", async () => {
    const fetch = async () => {
      throw new AppError("rate_limited", { detail: "It gives out no more pictures for now", retryAfter: 7 });
    };
    ports = { ...ports, photos: { ...ports.photos, fetch } };
    await expect(create({ image_url: "https://example.com/ring.jpg" })).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: 7,
      errors: [{ field: "image_url" }],
    });
  });

  test("another owner's product, before its photo is looked for", async () => {
    let asked = 0;
    ports = { ...ports, photos: { ...ports.photos, fetch: async () => photo.subarray(asked++) } };
    const stranger = { ...caller, ownerId: "noah" };
    const input = { id: productId, image_url: "https://shop.example/ring.jpg" };
    await expect(reprocessProduct(ports, call, stranger, input, null)).rejects.toMatchObject({ code: "not_found" });
    expect(asked).toBe(0);
  });
});
