import type { SentType } from "../../shared/endpoints.ts";
import { answers } from "./examples.ts";

const event_id = "0197c2e1-3f4c-4b1e-8a57-6a0d9c2f7b14";
const image_id = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51";
const endpoint = { id: "0197c2e0-19b3-4c68-b2a6-0f5d3e8c4a72", url: "https://shop.example/larder" };
const files = "https://abcdefghijklmnopqrst.supabase.co/storage/v1/object/public/library";

const product = {
  id: "0197c2f3-52a8-4d0e-9b1c-7e4f60c3d915",
  title: "Orange marmalade",
  kind: "food",
  run: 1,
  is_test: false,
};

type Told = Record<string, unknown>;
const { id, kind, created_at, cost_usd, ...reading } = answers.Job as Told;
const { attempt: _, started_at: __, finished_at: ___, status: ____, error: _____, ...rest } = reading;
const job = { id, kind, created_at, cost_usd };

/** What each event says, as an example. */
export const eventExamples: Record<SentType, Told> = {
  "job.succeeded": { event_id, job: { ...job, status: "succeeded", error: null }, ...rest },
  "job.failed": {
    event_id,
    job: { ...job, status: "failed", error: { code: "refused", detail: "The model will not read this picture" } },
    ...rest,
    result: null,
  },
  "image.ready": {
    event_id,
    image: {
      id: image_id,
      batch_id: null,
      prompt: "rustic sourdough bread",
      model_id: "sketch-1",
      width: 2048,
      height: 1536,
      alt: "A loaf of sourdough bread",
      description: "A loaf of sourdough bread on a linen cloth",
      category: "bread",
      tags: ["bread", "rustic"],
    },
  },
  "image.approved": {
    event_id,
    image: {
      id: image_id,
      approved_at: "2026-11-21T10:00:00.000000+00:00",
      tags: ["bread", "rustic"],
      category: "bread",
      description: "A loaf of sourdough bread on a linen cloth",
      alt: "A loaf of sourdough bread",
      dominant_color: "#b9783f",
      colors: [{ hex: "#b9783f", percentage: 41 }],
      thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
      ai_generated: true,
      sizes: {
        thumbnail: {
          url: `${files}/${image_id}/1/thumbnail-0123456789abcdef.jpg`,
          width: 150,
          height: 150,
          text_color: null,
          crop_score: 0.94,
        },
      },
    },
  },
  "image.withdrawn": { event_id, image: { id: image_id, alt: "A loaf of sourdough bread" } },
  "product.ready": {
    event_id,
    product: { ...product, status: "ready", error: null, scene_image_ids: [image_id] },
  },
  "product.failed": {
    event_id,
    product: {
      ...product,
      status: "failed",
      error: { code: "unsupported_image", detail: "Nothing stands out from the background of this photo" },
      scene_image_ids: [],
    },
  },
  "budget.reached": {
    event_id,
    budget: { period: "day", owner_id: null, cap_usd: "5", spent_usd: "4.82", reserved_usd: "0.16" },
  },
  "endpoint.disabled": {
    event_id,
    endpoint: {
      ...endpoint,
      description: "The shop",
      disabled_at: "2026-11-21T10:00:00.000000+00:00",
      reason: "Nothing got through for five days",
    },
  },
  "endpoint.test": { event_id, endpoint },
};
