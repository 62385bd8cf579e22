import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProduct, Product } from "../../../shared/products.ts";
import { jarPhoto } from "./product-photo.ts";
import { larder, text } from "./run-larder.ts";

let folder = "";
let photo = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-product-"));
  photo = join(folder, "Pickled cucumbers.webp");
  await writeFile(photo, await jarPhoto().webp({ quality: 95 }).toBuffer());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const parsed = (stdout: string): Product => Product.parse(JSON.parse(stdout).product ?? JSON.parse(stdout));

describe("a product of the command line", () => {
  let product: Product;
  beforeAll(async () => {
    const words = "scene-slate=an empty slate board [fault:refused-once]";
    const asked = ["product", photo, "--scenes", "scene-slate,scene-market", "--prompt", words, "--wait", "--json"];
    const { code, stdout } = await larder(asked);
    // For one of its scenes failed.
    expect(code).toBe(1);
    product = parsed(stdout);
  }, 120_000);

  test("is called as its file, and has each scene with how it went", () => {
    expect(product).toMatchObject({ title: "Pickled cucumbers", status: "ready", run: 1 });
    expect(product.scenes.map(({ recipe, status }) => [recipe, status])).toEqual([
      ["scene-slate", "failed"],
      ["scene-market", "ready"],
    ]);
  });

  test("is shown and listed", async () => {
    expect(await text("product", "show", product.id)).toMatch(
      /^Pickled cucumbers \([\da-f-]+\): ready, food, run 1\nCut-out: ready, by flood-border\n(.*\n)+scene-slate +failed(.*\n)+Try one again: /,
    );
    expect(await text("product", "list")).toMatch(new RegExp(`${product.id} .*Pickled cucumbers +food +ready +1 +1/2`));
    expect(await text("product", "list", "--status", "failed")).not.toContain(product.id);
  });

  test("has its failed scene tried again, and all of them made anew of the same cut-out", async () => {
    const failed = product.scenes[0]?.image_id ?? "";
    expect(await text("product", "retry", product.id, failed)).toMatch(/: processing, food, run 1\n/);
    expect((await larder(["product", "retry", product.id, product.cut_out.image_id])).code).toBe(1);
    for (;;) {
      const shown = parsed(await text("product", "show", product.id, "--json"));
      if (shown.status !== "processing") break;
    }
    const again = await larder([
      "product",
      "again",
      product.id,
      "--title",
      "Gherkins",
      "--prompt",
      "scene-slate=",
      "--wait",
      "--json",
    ]);
    expect(again.code).toBe(0);
    expect(parsed(again.stdout)).toMatchObject({
      title: "Gherkins",
      run: 2,
      cut_out: { reused: true },
      scenes: [
        { recipe: "scene-slate", status: "ready", prompt: expect.not.stringContaining("fault") },
        { recipe: "scene-market", status: "ready" },
      ],
      earlier_scenes: [{ recipe: "scene-slate" }, { recipe: "scene-market" }],
    });
  }, 120_000);

  test("is begun once, however often the same request is sent", async () => {
    const asked = ["product", photo, "--scenes", "scene-market", "--request-id", crypto.randomUUID(), "--json"];
    const [first, second] = [await text(...asked), await text(...asked)];
    const { product_id } = createProduct.output.parse(JSON.parse(first));
    expect(JSON.parse(second)).toMatchObject({ product_id });
    expect(await text("product", photo, "--scenes", "scene-market")).toMatch(
      /^Product [\da-f-]+ has begun, for nothing\nHow it does: /,
    );
  });
});

test.each([
  [["product", "none.jpg"], /none\.jpg cannot be read/],
  [["product", "README.md"], /^image: The file seems to be .*\. Save the photo as JPEG, PNG or WebP\.\n$/],
  [["product", "show", crypto.randomUUID()], /There is no product/],
  [["product", crypto.randomUUID()], /^image_id: There is no such picture\n$/],
])("%j ends with a sentence", async (asked, told) => {
  const { code, stdout, stderr } = await larder(asked);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(told);
});

test("a scene that there is not is told with the nearest", async () => {
  const { code, stderr } = await larder(["product", photo, "--scenes", "scene-slat"]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^scenes: There is no scene 'scene-slat': the nearest are scene-slate/),
  ]);
});
