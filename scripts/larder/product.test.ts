import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProduct, type Product } from "../../shared/products.ts";
import { describeProduct, progressOf } from "./describe-product.ts";
import { addProductCommands, describeList } from "./product.ts";
import { checked, placeOf, requestAgain, requestOf } from "./product-request.ts";

const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const part = { image_id: id, url: null, width: null, height: null, error: null };
const scene = {
  ...part,
  status: "ready" as const,
  position: 0,
  recipe: "scene-slate",
  name: "Slate",
  prompt: "An empty slate",
  model_id: "sketch-1",
  fidelity: { passed: true, difference: 0.01, overlap: 0.99 },
  cost_usd: "0",
};
const loaf: Product = {
  id,
  title: "Rye loaf",
  kind: "food",
  status: "ready",
  error: null,
  run: 2,
  is_test: false,
  created_at: "2026-11-21T08:00:00Z",
  finished_at: "2026-11-21T08:00:09Z",
  photo: { ...part, status: "ready" },
  cut_out: { ...part, status: "ready", model_id: "flood-border", reused: true },
  scenes: [
    scene,
    { ...scene, recipe: "scene-market", status: "failed", error: { code: "refused", detail: "No knives" } },
    { ...scene, recipe: "scene-stone", status: "flagged", fidelity: { passed: false, difference: 0.2, overlap: 0.8 } },
  ],
  earlier_scenes: [scene],
  cover_url: null,
  scene_urls: [],
  cost_usd: "0.0123",
};

describe("a product", () => {
  test("is told scene by scene, with what failed, what differs and what to do", () => {
    expect(describeProduct(loaf).split("\n")).toEqual([
      `Rye loaf (${id}): ready, food, run 2`,
      "Cut-out: ready, of an earlier run, by flood-border",
      expect.stringMatching(/^scene +state +picture +by$/),
      expect.stringMatching(/^scene-slate +ready/),
      expect.stringMatching(/^scene-market +failed/),
      "    No knives",
      expect.stringMatching(/^scene-stone +flagged/),
      expect.stringMatching(/differs from its photo: 0.2 in color, 0.8 of its outline/),
      "Of earlier runs: 1",
      "Spent $0.0123",
      `Try one again: npm run larder -- product retry ${id} ${id}`,
    ]);
  });

  test("that failed says why, and one that is not ready how it can be seen", () => {
    const failed = { ...loaf, status: "failed" as const, error: { code: "refused", detail: "Nothing stands out" } };
    expect(describeProduct(failed)).toContain("Why: Nothing stands out");
    expect(describeProduct({ ...loaf, status: "processing" })).toMatch(/product show 3fa85f64-.*$/);
  });

  test("that is waited for tells how far it is", () => {
    const waiting = loaf.scenes.map((one) => ({ ...one, status: "waiting" as const }));
    expect(progressOf({ cut_out: { ...loaf.cut_out, status: "working" }, scenes: waiting })).toMatch(/being removed/);
    expect(progressOf({ ...loaf, scenes: [...waiting, scene] })).toBe("1 of 4 finished ...");
  });

  test("of a list has how many of its scenes are there", () => {
    expect(describeList([loaf])).toMatch(/Rye loaf +food +ready +2 +2\/3 +\$0\.0123$/);
    expect(describeList([])).toBe("There are no products yet.");
  });
});

describe("what is asked for", () => {
  test("is what was said, and nothing else", () => {
    const said = { scenes: ["scene-slate"], prompt: { "scene-slate": "An empty slate" } };
    const models = { fallback: ["sketch-1"], removalFallback: ["flood-border"] };
    expect(requestOf({ ...said, ...models, maxUsd: "0.2" })).toEqual({
      scenes: ["scene-slate"],
      prompts: { "scene-slate": "An empty slate" },
      fallback_model_ids: ["sketch-1"],
      removal_fallback_model_ids: ["flood-border"],
      max_usd: "0.2",
    });
  });

  test("of another run takes back the words of a scene behind whose name none stand", () => {
    const prompt = { "scene-slate": " ", "scene-market": "An empty stall" };
    expect(requestAgain({ prompt, seed: 7 })).toEqual({
      prompts: { "scene-slate": null, "scene-market": "An empty stall" },
      seed: 7,
    });
    expect(requestAgain({ seed: 7 })).toEqual({ seed: 7 });
    expect(requestAgain({ model: "", removalPrompt: " " })).toEqual({ model_id: null, removal_prompt: null });
  });

  test("is refused with every fault by its field", () => {
    const request = { image_id: id, scenes: ["Slate!"], prompts: { "scene-slate": "x".repeat(1001) } };
    expect(() => checked(createProduct.input, request)).toThrow(
      /scenes\.0: Use the slug of a scene; prompts\.scene-slate: Use 1000 characters at most/,
    );
  });

  test("has its photo from a file or the library, and a file that is not there is told", async () => {
    const folder = await mkdtemp(join(tmpdir(), "larder-product-"));
    const file = join(folder, "loaf.jpg");
    await writeFile(file, Uint8Array.of(1, 2, 3));
    expect(await placeOf(file)).toEqual({ image: "AQID" });
    expect(await placeOf(id)).toEqual({ image_id: id });
    await expect(placeOf(join(folder, "none.jpg"))).rejects.toThrow(/cannot be read: name a file, or the id/);
    await rm(folder, { recursive: true });
  });
});

/** What a command was told by a line. */
function heardBy(name: string, ...line: string[]): unknown {
  const program = new Command();
  addProductCommands(program);
  let heard: unknown;
  const command = program.commands[0]?.commands.find((one) => one.name() === name);
  command?.action((...said) => {
    heard = said.slice(0, -1);
  });
  program.parse(["product", ...line], { from: "user" });
  return heard;
}

test("a photo is made a product without another word, and what stands behind one is that word's", () => {
  expect(heardBy("make", "loaf.jpg", "--title", "Rye")).toEqual(["loaf.jpg", { title: "Rye" }]);
  expect(heardBy("make", "make", "loaf.jpg", "--scenes", "scene-slate,scene-market")).toEqual([
    "loaf.jpg",
    { scenes: ["scene-slate", "scene-market"] },
  ]);
  expect(heardBy("again", "again", id, "loaf.jpg", "--title", "Rye", "--wait")).toEqual([
    id,
    "loaf.jpg",
    { title: "Rye", wait: true },
  ]);
});
