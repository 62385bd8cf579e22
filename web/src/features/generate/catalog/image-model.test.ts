import { expect, test } from "vitest";
import { type ImageModel, inOrder, obstacleOf, sizeOf } from "./image-model.ts";

const model: ImageModel = {
  id: "a-1",
  name: "A 1",
  provider: "a",
  finishesLater: false,
  sizes: ["2048x2048", "1024x1024"],
  usdPerImage: 0.04,
  secondsPerImage: 9,
  retiresOn: null,
  successorId: null,
  isEnabled: true,
};
const now = new Date("2026-11-21T12:00:00Z");

test.each([
  ["is usable where its provider is configured", {}, { a: "configured" }, null],
  ["is usable for all that is known while nobody has told", {}, undefined, null],
  ["needs its provider", {}, { a: "not configured" }, "not_configured"],
  ["needs a provider that there is code for", {}, {}, "not_configured"],
  ["can be switched off", { isEnabled: false }, { a: "configured" }, "switched_off"],
  ["is retired from its day on", { retiresOn: "2026-11-21" }, { a: "configured" }, "retired"],
  ["is not retired before its day", { retiresOn: "2026-11-22" }, { a: "configured" }, null],
] as const)("a model %s", (_claim, change, providers, obstacle) => {
  expect(obstacleOf({ ...model, ...change }, providers, now)).toBe(obstacle);
});

test("a size that the model does not make comes to its first", () => {
  expect(sizeOf(model, "1024x1024")).toBe("1024x1024");
  expect(sizeOf(model, "512x512")).toBe("2048x2048");
  expect(sizeOf(model, "")).toBe("2048x2048");
  expect(sizeOf(undefined, "")).toBeUndefined();
});

test("the usual model stands first, what is over last, and a provider's models together", () => {
  const models = [
    { ...model, id: "old", provider: "a", isEnabled: false },
    { ...model, id: "b-1", provider: "b" },
    { ...model, id: "a-2", provider: "a", name: "A 2" },
    { ...model, id: "b-usual", provider: "b" },
    model,
  ];
  expect(inOrder(models, "b-usual", now).map(({ id }) => id)).toEqual(["b-usual", "a-1", "a-2", "b-1", "old"]);
});
