import type { SupabaseClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { writeAddress } from "../../../shared/address.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { Problem } from "../../../shared/problems.ts";
import { createProduct, listProducts, Product, readProduct } from "../../../shared/products.ts";
import { jarPhoto } from "./product-photo.ts";
import { eventually, joinMember, ok, operator, stack, stockedPantry } from "./stack.ts";

/** Mia makes products, Max is a member like her. The background is removed and scenes are drawn on this machine. */
let mia: Person;
let max: Person;
let photo: Uint8Array;
let published: string[];

interface Person {
  readonly id: string;
  readonly client: SupabaseClient;
  readonly session: Record<string, string>;
}
async function join(): Promise<Person> {
  const { client, id } = await joinMember();
  const { data } = await client.auth.getSession();
  return {
    id,
    client,
    session: { apikey: stack.publishable_key, authorization: `Bearer ${data.session?.access_token}` },
  };
}
async function keyOf({ client }: Person, more: object = {}): Promise<Record<string, string>> {
  const made = await ok(
    client.rpc("create_api_key", { name: `Key ${crypto.randomUUID()}`, scopes: ["products"], ...more }),
  );
  return { "x-api-key": CreatedKey.parse(made).key };
}

beforeAll(async () => {
  published = await stockedPantry();
  [mia, max] = [await join(), await join()];
  photo = new Uint8Array(await jarPhoto().toBuffer());
});

const address = (path = "") => `${stack.url}/functions/v1/products${path}`;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
/** Sends a request as JSON. */
const post = (headers: Record<string, string>, body: object, path = "") =>
  fetch(address(path), {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
/** Sends a photo as the body itself. */
const send = (
  headers: Record<string, string>,
  bytes: Uint8Array,
  fields: object = {},
  type = "image/jpeg",
  path = "",
) =>
  fetch(`${address(path)}?${writeAddress(fields)}`, {
    method: "POST",
    headers: { ...headers, "content-type": type },
    body: bytes as BodyInit,
  });
async function begun(answer: Response) {
  const body = await answer.json();
  expect([answer.status, body]).toEqual([202, expect.anything()]);
  return createProduct.output.parse(body);
}
const read = async (headers: Record<string, string>, id: string) => {
  const answer = await fetch(address(`/${id}`), { headers });
  return readProduct.output.parse(await answer.json());
};
/** A product that is done with: the database is asked how it goes, for a key may ask 100 times a minute. */
async function settled(headers: Record<string, string>, id: string): Promise<Product> {
  await eventually(
    () => ok(operator.from("products").select("status").eq("id", id).single()),
    ({ status }) => status !== "processing",
  );
  return await read(headers, id);
}
async function make(headers: Record<string, string>, bytes: Uint8Array, fields: object = {}): Promise<Product> {
  const { product_id } = await begun(await send(headers, bytes, fields));
  return await settled(headers, product_id);
}
const download = async (url: string | null) => new Uint8Array(await (await fetch(url ?? "")).arrayBuffer());
/** All files of an owner's pictures. */
async function filesOf(ownerId: string): Promise<number> {
  const folders = await ok(operator.storage.from("studio").list(ownerId, { limit: 1000 }));
  return folders.length;
}
const refused = "an empty slate [fault:refused]";

describe("a photo becomes four scenes", () => {
  let product: Product;
  beforeAll(async () => {
    const fields = {
      title: "Pickled cucumbers",
      kind: "food",
      prompts: { "scene-breakfast-table": "an empty table [fault:refused-once]" },
    };
    const answer = await begun(await send(mia.session, photo, fields));
    expect(answer.status_url).toBe(address(`/${answer.product_id}`));
    expect(answer.estimated_usd).toBe("0");
    const taken = await sharp(await download(answer.photo_url)).metadata();
    expect([taken.width, taken.height, taken.orientation, taken.exif]).toEqual([600, 800, undefined, undefined]);
    product = await settled(mia.session, answer.product_id);
  }, 120_000);

  test("each of which succeeds or fails by itself: with three of four the product is ready", () => {
    expect(product).toMatchObject({ status: "ready", title: "Pickled cucumbers", kind: "food", run: 1, error: null });
    expect(product.scenes.map(({ recipe, status, position }) => [position, recipe, status])).toEqual([
      [0, "scene-breakfast-table", "failed"],
      [1, "scene-farmhouse", "ready"],
      [2, "scene-slate", "ready"],
      [3, "scene-market", "ready"],
    ]);
    expect(product.scenes[0]).toMatchObject({ url: null, error: { code: "refused" } });
    expect(product.cut_out).toMatchObject({ status: "ready", model_id: "flood-border", reused: false });
  });

  test("its cover is the first that succeeded, and all of them can be fetched in order", async () => {
    const urls = product.scenes.slice(1).map(({ url }) => url?.replace(/token=.*/, ""));
    expect(product.scene_urls.map((url) => url.replace(/token=.*/, ""))).toEqual(urls);
    expect(product.cover_url).toBe(product.scene_urls[0]);
    for (const { url, width, height } of product.scenes.slice(1)) {
      expect(await sharp(await download(url)).metadata()).toMatchObject({ format: "jpeg", width, height });
    }
  });

  test("the one that failed is made again alone", async () => {
    const failed = product.scenes[0]?.image_id;
    const others = product.scenes.slice(1).map(({ image_id }) => image_id);
    const answer = await post(mia.session, {}, `/${product.id}/retry/${failed}`);
    expect(answer.status).toBe(202);
    expect(Product.parse(await answer.json())).toMatchObject({ id: product.id, status: "processing" });
    const whole = await settled(mia.session, product.id);
    expect(whole.scenes.map(({ image_id, status }) => [image_id, status])).toEqual(
      [failed, ...others].map((id) => [id, "ready"]),
    );
    expect(whole.scene_urls).toHaveLength(4);
    const again = await post(mia.session, {}, `/${product.id}/retry/${failed}`);
    expect(Problem.parse(await again.json())).toMatchObject({ code: "conflict" });
    expect((await post(mia.session, {}, `/${product.id}/retry/${product.id}`)).status).toBe(404);
  });

  test("is made again of the cut-out that is there, which is not paid for twice", async () => {
    const scenes = ["scene-slate", "scene-market"];
    const prompts = { "scene-market": "an empty stall", "scene-slate": null };
    const usual = { model_id: null, removal_model_id: null, removal_prompt: null, quality: null, seed: null };
    const first = await begun(await post(mia.session, { scenes, prompts, ...usual }, `/${product.id}/reprocess`));
    const busy = await post(mia.session, { scenes }, `/${product.id}/reprocess`);
    expect(Problem.parse(await busy.json())).toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("being processed"),
    });
    const again = await settled(mia.session, first.product_id);
    expect(again).toMatchObject({ status: "ready", run: 2, title: "Pickled cucumbers" });
    expect(again.cut_out).toMatchObject({ image_id: product.cut_out.image_id, reused: true });
    expect(again.scenes.map(({ recipe, status }) => [recipe, status])).toEqual(scenes.map((slug) => [slug, "ready"]));
    expect(again.scenes[1]?.prompt).toBe("an empty stall");
    expect(again.earlier_scenes).toHaveLength(4);
    const charges = await ok(
      operator.from("charges").select("id").eq("image_id", product.cut_out.image_id).eq("kind", "generate"),
    );
    expect(charges).toHaveLength(1);
  });

  test("is made again of another photo, and cut out anew", async () => {
    const other = new Uint8Array(await jarPhoto("#b7c4b0").webp({ quality: 95 }).toBuffer());
    const answer = await send(
      mia.session,
      other,
      { scenes: ["scene-slate"] },
      "image/webp",
      `/${product.id}/reprocess`,
    );
    const third = await settled(mia.session, (await begun(answer)).product_id);
    expect(third).toMatchObject({ status: "ready", run: 3, cut_out: { status: "ready", reused: false } });
    expect(third.cut_out.image_id).not.toBe(product.cut_out.image_id);
    const { width, height, format, exif } = await sharp(await download(third.photo.url)).metadata();
    expect([format, width, height, exif]).toEqual(["jpeg", 600, 800, undefined]);
  });
});

test("a product of which no scene succeeds has failed, and says why", async () => {
  const product = await make(mia.session, photo, { scenes: ["scene-slate"], prompts: { "scene-slate": refused } });
  expect(product).toMatchObject({
    status: "failed",
    error: { code: "refused", detail: expect.any(String) },
    cover_url: null,
    scene_urls: [],
  });
});

test("a photo on which nothing stands out fails with a sentence, and costs no scene", async () => {
  const plain = await sharp(
    Buffer.from(`<svg width="400" height="300"><defs><linearGradient id="a">
    <stop offset="0" stop-color="#c0c4c8"/><stop offset="1" stop-color="#d0d4d8"/></linearGradient></defs>
    <rect width="400" height="300" fill="url(#a)"/></svg>`),
  )
    .jpeg()
    .toBuffer();
  const product = await make(mia.session, new Uint8Array(plain), { scenes: ["scene-slate"] });
  expect(product).toMatchObject({ status: "failed", error: { code: "unsupported_image", detail: expect.any(String) } });
  const jobs = await ok(
    operator.from("jobs").select("id").eq("image_id", product.scenes[0]?.image_id).eq("kind", "generate"),
  );
  expect(jobs).toEqual([]);
});

describe("a photo can be", () => {
  test("a picture of the library, or an upload of one's own", async () => {
    const { product_id } = await begun(await post(mia.session, { image_id: published[0], scenes: ["scene-slate"] }));
    expect((await read(mia.session, product_id)).photo).toMatchObject({
      status: expect.any(String),
      url: expect.any(String),
    });
  });

  test("an address of the library itself, and none within the network", async () => {
    const { photo: taken } = await make(mia.session, photo, { scenes: ["scene-slate"] });
    await begun(await post(mia.session, { image_url: taken.url, scenes: ["scene-slate"] }));
    const before = await filesOf(mia.id);
    for (const image_url of [
      "https://10.0.0.1/ring.jpg",
      "http://169.254.169.254/latest",
      "https://localhost/ring.jpg",
    ]) {
      const answer = await post(mia.session, { image_url });
      expect(Problem.parse(await answer.json())).toMatchObject({ status: 422, code: "refused" });
    }
    expect(await filesOf(mia.id)).toBe(before);
  });
});

describe("refused with a code, a sentence and the field, and nothing of it is kept", () => {
  const wide = () =>
    sharp({ create: { width: 12_000, height: 2_000, channels: 3, background: "#c63" } }).jpeg({ quality: 40 });
  const cases: [string, () => Promise<Uint8Array>, object, number, string, string?][] = [
    [
      "a PDF called .png",
      async () => new TextEncoder().encode("%PDF-1.7 ring.png"),
      {},
      422,
      "unsupported_image",
      "image",
    ],
    ["one pixel", () => plain(1, 1), {}, 422, "unsupported_image", "image"],
    ["nothing on it", () => plain(64, 64), {}, 422, "unsupported_image", "image"],
    ["see-through everywhere", () => plain(64, 64, 0), {}, 422, "unsupported_image", "image"],
    [
      "12,000 pixels",
      () =>
        wide()
          .toBuffer()
          .then((bytes) => new Uint8Array(bytes)),
      {},
      422,
      "image_too_large",
      "image",
    ],
    ["11 MB", async () => new Uint8Array(11 * 1024 ** 2).fill(1), {}, 413, "too_large", "image"],
    [
      "a prompt of 10,000 letters",
      async () => photo,
      { prompts: { "scene-slate": "x".repeat(7_000) } },
      400,
      "invalid_input",
      "prompts.scene-slate",
    ],
    ["a scene that there is not", async () => photo, { scenes: ["scene-moon"] }, 400, "invalid_input", "scenes"],
    [
      "words for a scene that is not asked for",
      async () => photo,
      { scenes: ["scene-slate"], prompts: { "scene-market": "an empty stall" } },
      400,
      "invalid_input",
      "prompts.scene-market",
    ],
    [
      "nine scenes",
      async () => photo,
      { scenes: Array.from({ length: 9 }, (_, at) => `scene-${at}`) },
      400,
      "invalid_input",
      "scenes",
    ],
    ["a model that there is not", async () => photo, { model_id: "pencil" }, 400, "invalid_input", "model_id"],
    [
      "one that takes over and is not there",
      async () => photo,
      { fallback_model_ids: ["sketch-1", "pencil"] },
      400,
      "invalid_input",
      "fallback_model_ids",
    ],
    [
      "one that takes over and removes nothing",
      async () => photo,
      { removal_fallback_model_ids: ["sketch-1"] },
      400,
      "invalid_input",
      "removal_fallback_model_ids",
    ],
    [
      "a remover that cannot",
      async () => photo,
      { removal_model_id: "sketch-1" },
      400,
      "invalid_input",
      "removal_model_id",
    ],
    ["a kind that there is not", async () => photo, { kind: "boats" }, 400, "invalid_input", "kind"],
    ["a field that there is not", async () => photo, { colour: "red" }, 400, "invalid_input", "colour"],
  ];
  test.each(cases)("%s", async (_what, bytes, fields, status, code, field) => {
    const [folders, { count: rows }] = [
      await filesOf(max.id),
      await operator.from("products").select("id", { count: "exact" }).eq("owner_id", max.id),
    ];
    const answer = await send(max.session, await bytes(), fields, "image/png");
    const problem = Problem.parse(await answer.json());
    expect([answer.status, problem.code, problem.errors?.map((error) => error.field)]).toEqual([status, code, [field]]);
    expect(problem.detail?.length).toBeGreaterThan(10);
    const { count } = await operator.from("products").select("id", { count: "exact" }).eq("owner_id", max.id);
    expect([await filesOf(max.id), count]).toEqual([folders, rows]);
  });

  test("a scene's prompt of 10,000 letters as JSON, no photo, and two of them", async () => {
    for (const [body, field] of [
      [{ image: base64(photo), prompts: { "scene-slate": "x".repeat(10_000) } }, "prompts.scene-slate"],
      [{ title: "Jar" }, ""],
      [{ image: base64(photo), image_id: published[0] }, ""],
    ] as const) {
      const problem = Problem.parse(await (await post(max.session, body)).json());
      expect([problem.code, problem.errors?.[0]?.field]).toEqual(["invalid_input", field]);
    }
    expect(await filesOf(max.id)).toBe(0);
  });

  test("more than it may cost", async () => {
    const answer = await send(max.session, photo, { max_usd: "-1" });
    expect(Problem.parse(await answer.json())).toMatchObject({ code: "invalid_input", errors: [{ field: "max_usd" }] });
  });
});

function plain(width: number, height: number, alpha = 1): Promise<Uint8Array> {
  const background = { r: 200, g: 90, b: 40, alpha };
  return sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));
}

describe("what is another owner's", () => {
  let product: Product;
  beforeAll(async () => {
    product = await make(mia.session, photo, { scenes: ["scene-slate"] });
  }, 120_000);

  test("is as unknown as what never was", async () => {
    const unknown = crypto.randomUUID();
    for (const [path, method] of [
      ["", "GET"],
      ["/reprocess", "POST"],
      [`/retry/${product.scenes[0]?.image_id}`, "POST"],
    ] as const) {
      const ask = async (id: string) => {
        const answer = await fetch(address(`/${id}${path}`), {
          method,
          headers: { ...max.session, "content-type": "application/json" },
        });
        const { request_id: _, ...problem } = Problem.parse(await answer.json());
        return problem;
      };
      expect(await ask(product.id)).toEqual(await ask(unknown));
      expect(await ask(product.id)).toMatchObject({ status: 404, code: "not_found" });
    }
    const list = await fetch(address(), { headers: max.session });
    expect(JSON.stringify(await list.json())).not.toContain(product.id);
  });

  test("is no photo of a stranger's", async () => {
    const answer = await post(max.session, { image_id: product.scenes[0]?.image_id });
    expect(Problem.parse(await answer.json())).toMatchObject({ code: "not_found", errors: [{ field: "image_id" }] });
    const upload = await post(max.session, { upload_id: crypto.randomUUID() });
    expect(Problem.parse(await upload.json())).toMatchObject({ code: "not_found", errors: [{ field: "upload_id" }] });
    expect(await filesOf(max.id)).toBe(0);
  });
});

describe("an Idempotency-Key", () => {
  test("makes a product once, and is no answer to another photo", async () => {
    const headers = { ...mia.session, "idempotency-key": crypto.randomUUID() };
    const first = await begun(await send(headers, photo, { scenes: ["scene-slate"] }));
    // Scenes that are being made are files, too.
    await settled(mia.session, first.product_id);
    const folders = await filesOf(mia.id);
    const again = await begun(await send(headers, photo, { scenes: ["scene-slate"] }));
    expect(again.product_id).toBe(first.product_id);
    expect(again.photo_url.replace(/token=.*/, "")).toBe(first.photo_url.replace(/token=.*/, ""));
    for (const [bytes, fields] of [
      [photo, { scenes: ["scene-market"] }],
      [new Uint8Array(await jarPhoto("#aaaaaa").toBuffer()), { scenes: ["scene-slate"] }],
    ] as const) {
      const other = await send(headers, bytes, fields);
      expect(Problem.parse(await other.json())).toMatchObject({ status: 409, code: "conflict" });
    }
    expect(await filesOf(mia.id)).toBe(folders);
  });
});

describe("a key", () => {
  test("makes and sees the products of its member, page by page", async () => {
    const key = await keyOf(mia);
    const product = await make(key, photo, { scenes: ["scene-slate"], title: "By key" });
    expect(product).toMatchObject({ status: "ready", is_test: false });
    const page = async (query: string) =>
      listProducts.output.parse(await (await fetch(address(`?${query}`), { headers: key })).json());
    const first = await page("limit=1");
    expect(first.products.map(({ id }) => id)).toEqual([product.id]);
    expect(first.products[0]).not.toHaveProperty("earlier_scenes");
    const second = await page(`limit=1&cursor=${first.next_cursor}`);
    expect(second.products[0]?.id).not.toBe(product.id);
    expect((await page("status=failed")).products.every(({ status }) => status === "failed")).toBe(true);
    for (const cursor of ["next", crypto.randomUUID()]) {
      const answer = await fetch(address(`?cursor=${cursor}`), { headers: key });
      expect(Problem.parse(await answer.json())).toMatchObject({
        code: "invalid_input",
        errors: [{ field: "cursor" }],
      });
    }
  });

  test("for tests makes what costs nothing, and touches no live product", async () => {
    const test_key = await keyOf(mia, { is_test: true });
    const product = await make(test_key, photo, { scenes: ["scene-slate"] });
    expect(product).toMatchObject({ status: "ready", is_test: true, cost_usd: "0" });
    const live = await make(mia.session, photo, { scenes: ["scene-slate"] });
    const answer = await post(test_key, {}, `/${live.id}/reprocess`);
    expect(Problem.parse(await answer.json())).toMatchObject({ status: 403, code: "forbidden" });
    const reverse = await post(await keyOf(mia), {}, `/${product.id}/reprocess`);
    expect(Problem.parse(await reverse.json())).toMatchObject({ status: 403, code: "forbidden" });
  });

  test("without the scope is told which it lacks", async () => {
    const answer = await send(await keyOf(mia, { scopes: ["jobs:read"] }), photo);
    expect(Problem.parse(await answer.json())).toMatchObject({
      status: 403,
      detail: expect.stringContaining("products"),
    });
  });
});
