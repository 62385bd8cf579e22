import { expect, test } from "vitest";
import { searchUsed } from "../../../../shared/search-used.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";
import { createUses } from "./uses.ts";

const rate = { allowed: true, limit: 100, remaining: 99, reset: 1, retry_after: 1 };
const told = { limit: 100, remaining: 99, reset: 1, retryAfter: 1 };
const key = { keyHash: "hash", origin: "https://site.test" };
const image_id = "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10";
const use = searchUsed.input.parse({ image_id, site_id: "rosies.example" });
const file = { path: "1/1/a.jpg", width: 1, height: 1 };
const sizes = { thumbnail: file, product_card: file, full_product: file, hero_image: file, full_res: file };
const connect = (answer: unknown) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { uses: createUses(rpc), calls };
};

test("a use is told in one call, by the names of the function's parameters", async () => {
  const { uses, calls } = connect({ status: "ok", used: true, sizes, rate });
  expect(await uses(use, key)).toEqual({ status: "ok", used: true, sizes, rate: told });
  const body = { key_hash: "hash", origin: "https://site.test", image_id, site_id: "rosies.example", slot: "hero" };
  expect(calls).toEqual([{ name: "use_image", body: { ...body, size: null, used: true } }]);
});

test("the size and the end of a use are told too", async () => {
  const { uses, calls } = connect({ status: "ok", used: false, sizes: null, rate });
  await uses({ ...use, size: "hero_image", used: false }, key);
  expect(calls[0]?.body).toMatchObject({ size: "hero_image", used: false });
});

test.each([
  [
    { status: "not_found", rate },
    { status: "not_found", rate: told },
  ],
  [
    { status: "rate_limited", rate },
    { status: "rate_limited", rate: told },
  ],
  [{ status: "wrong_origin" }, { status: "wrong_origin" }],
])("a refusal is read: %o", async (answer, read) => {
  expect(await connect(answer).uses(use, key)).toEqual(read);
});

test("an answer that makes no sense is not taken for one", async () => {
  await expect(connect({ status: "ok", used: true, rate }).uses(use, key)).rejects.toThrow();
});
