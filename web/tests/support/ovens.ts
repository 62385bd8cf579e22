import type { Facts } from "../../../scripts/start/facts.ts";
import { ok, operatorOf } from "./people.ts";

const ovens = [
  {
    id: "oven-1",
    provider: "sketch",
    vendor_id: "sketch-1",
    name: "Oven One",
    kind: "make",
    operations: ["generate", "edit", "remove_background"],
    features: ["seed", "colors", "negative_prompt", "transparent"],
    max_sources: 4,
    sizes: ["1024x1024", "1536x1024", "2048x2048"],
    place: 10,
    usd_per_image: 0.0234,
    priced_on: "2026-11-01",
  },
  {
    id: "hearth-2",
    provider: "sketch",
    vendor_id: "sketch-1",
    name: "Hearth Two",
    kind: "make",
    operations: ["generate"],
    features: ["seed", "colors", "negative_prompt"],
    max_sources: 0,
    sizes: ["1024x1024", "1536x1024"],
    place: 11,
    usd_per_image: 0.011,
    priced_on: "2026-11-01",
  },
];
const levels = [
  { model_id: "oven-1", place: 1, quality: "low", low_usd: 0.004, high_usd: 0.03 },
  { model_id: "oven-1", place: 2, quality: "medium", usual: true, low_usd: 0.02, high_usd: 0.035 },
  { model_id: "oven-1", place: 3, quality: "high", low_usd: 0.1, high_usd: 0.16 },
  { model_id: "hearth-2", place: 1, quality: "medium", usual: true, low_usd: 0.009, high_usd: 0.0175 },
  { model_id: "hearth-2", place: 2, quality: "high", low_usd: 0.039, high_usd: 0.056 },
];

/** Two models with prices, which draw as the offline one does. Only the first can change pictures. */
export async function addOvens(stack: Facts): Promise<void> {
  await ok(operatorOf(stack).from("models").insert(ovens).select());
  await ok(operatorOf(stack).from("model_qualities").insert(levels).select());
}
