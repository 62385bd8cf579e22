import { expect, test } from "vitest";
import { partName } from "./part-name.ts";

const product = { title: "Silver ring" };

test("a part of a product is called by it", () => {
  expect(partName({ product_part: "cut_out", prompt: "", product })).toBe("Cut-out of Silver ring");
  expect(partName({ product_part: "photo", prompt: null, product })).toBe("Photo of Silver ring");
  const scene = { product_part: "scene", prompt: "An empty slab of marble", product } as const;
  expect(partName(scene)).toBe("Scene of Silver ring: An empty slab of marble");
  expect(partName({ ...scene, product: null })).toBe("Scene of a deleted product: An empty slab of marble");
});
