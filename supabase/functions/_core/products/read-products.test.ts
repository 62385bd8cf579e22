import { expect, test } from "vitest";
import type { Products } from "../ports/products.ts";
import { readProduct, retryProductPart } from "./read-products.ts";

const mia = { ownerId: "mia", keyId: null, isTest: false };
const noah = { ...mia, ownerId: "noah" };
const loaf = { id: "loaf" } as never;
const ports = (answer: Awaited<ReturnType<Products["retry"]>>) => ({
  products: {
    read: async (ownerId: string, id: string) => (ownerId === "mia" && id === "loaf" ? loaf : null),
    retry: async () => answer,
  },
});

test("a stranger's product is as unknown as one that never was", async () => {
  expect(await readProduct(ports("retried"), mia, { id: "loaf" })).toBe(loaf);
  const refusal = (caller: typeof mia, id: string) => readProduct(ports("retried"), caller, { id }).catch(String);
  expect(await refusal(noah, "loaf")).toBe(await refusal(mia, "jam"));
});

test.each([
  ["conflict", "conflict"],
  ["not_found", "not_found"],
  ["forbidden_for_test", "forbidden"],
] as const)("a part is not made again where the answer is %s", async (answer, code) => {
  const part = { id: "loaf", image_id: "scene" };
  await expect(retryProductPart(ports(answer), mia, part)).rejects.toMatchObject({ code });
  expect(await retryProductPart(ports("retried"), mia, part)).toBe(loaf);
});
