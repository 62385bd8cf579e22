import { expect, test } from "vitest";
import { type ImageModel, obstacleOf, retiresSoon } from "./image-model.ts";
import { imageModelOf, type ModelRow } from "./image-model-of.ts";

const row: ModelRow = {
  id: "a-1",
  name: "A 1",
  provider: "a",
  finishes_later: false,
  operations: ["generate"],
  features: [],
  max_sources: 0,
  sizes: ["2048x2048", "1024x1024"],
  seconds_per_image: 9,
  retires_on: null,
  successor_id: null,
  enabled_at: "2026-11-01T00:00:00Z",
  usd_per_image: "0.04",
};
const model: ImageModel = imageModelOf(row, []);
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

test("a model retires soon in its last thirty days", () => {
  expect(retiresSoon({ ...model, retiresOn: "2026-12-20" }, now)).toBe(true);
  expect(retiresSoon({ ...model, retiresOn: "2027-01-14" }, now)).toBe(false);
  expect(retiresSoon(model, now)).toBe(false);
});

const level = (quality: string | null, low_usd: string, high_usd: string, usual = false) => ({
  quality,
  low_usd,
  high_usd,
  usual,
});

test("a model costs from its cheapest level to its dearest, and its usual level is the one so called", () => {
  const levels = [level("low", "0.004", "0.007"), level("medium", "0.009", "0.1", true), level("high", "0.02", "0.05")];
  expect(imageModelOf(row, levels)).toMatchObject({
    qualities: ["low", "medium", "high"],
    usualQuality: "medium",
    lowUsd: "0.004",
    highUsd: "0.1",
  });
});

test("a model without levels has the price of its only row, or its price a picture", () => {
  expect(imageModelOf(row, [level(null, "0.03", "0.12")])).toMatchObject({
    qualities: [],
    usualQuality: null,
    lowUsd: "0.03",
    highUsd: "0.12",
  });
  expect(model).toMatchObject({ lowUsd: "0.04", highUsd: "0.04" });
});
