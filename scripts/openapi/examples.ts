import { callerAnswers, callerRequests } from "./caller-examples.ts";
import { productAnswers, productRequests } from "./product-examples.ts";

type Requests = Record<string, { summary: string; value: Record<string, unknown> }>;

const searches: Requests = {
  sentence: {
    summary: "A sentence",
    value: { query: "rustic sourdough bread", size: "hero_image", limit: 3 },
  },
  filtered: {
    summary: "A sentence, in the colors of a site, without what its page shows already",
    value: {
      query: "something sweet for spring",
      orientation: "landscape",
      palette: ["#f4e1d2", "#7a9e7e"],
      tags: ["cake"],
      exclude_ids: ["0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51"],
      site_id: "rosies-bakery.example",
      locale: "en-GB",
    },
  },
  alike: {
    summary: "More like a picture",
    value: { image_id: "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51", limit: 4 },
  },
};

const uses: Requests = {
  taken: {
    summary: "A site shows a picture",
    value: {
      image_id: "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51",
      site_id: "rosies-bakery.example",
      slot: "hero",
      size: "hero_image",
    },
  },
  ended: {
    summary: "It does no longer, and shows no other instead",
    value: { image_id: "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51", site_id: "rosies-bakery.example", used: false },
  },
};

/** Requests of each kind, by the name of their schema and by what they are an example of. */
export const requests: Record<string, Requests> = {
  SearchRequest: searches,
  UseRequest: uses,
  ...callerRequests,
  ...productRequests,
};

/** What can stand in paths and addresses. */
export const parameterExamples: Readonly<Record<string, unknown>> = {
  pattern: "labels",
  version: 2,
  id: "0197c2d4-8b40-4c11-b8e5-5e0c3a1f7d20",
  format: "csv",
  image_id: "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e54",
};

const file = (preset: string, hash: string, width: number, height: number) => ({
  url: `https://project.supabase.co/storage/v1/object/public/library/0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51/1/${preset}-${hash}.jpg`,
  width,
  height,
});

const sizes = {
  thumbnail: file("thumbnail", "77b0c1de", 150, 150),
  product_card: file("product_card", "5d1f0a94", 400, 300),
  full_product: file("full_product", "c02e7b61", 800, 600),
  hero_image: file("hero_image", "9a07f3d2", 1920, 600),
  full_res: file("full_res", "e41b8c05", 2048, 2048),
};

const answer = {
  results: [
    {
      id: "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51",
      ...sizes.hero_image,
      score: 0.83,
      match: "strong",
      tags: ["sourdough", "rustic", "wooden board"],
      category: "breads",
      description: "A rustic sourdough loaf with a dark, scored crust on a wooden board.",
      alt: "Rustic sourdough loaf on a wooden board",
      dominant_color: "#b9783f",
      colors: [
        { hex: "#b9783f", percentage: 61.5 },
        { hex: "#3d2a1c", percentage: 38.5 },
      ],
      text_color: { hex: "#ffffff", region: { x: 0.04, y: 0.1, width: 0.4, height: 0.8 } },
      crop_score: 0.94,
      ai_generated: true,
      thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
      sizes,
    },
  ],
  total: 34,
  query_time_ms: 21.4,
  next_cursor: "eyJhZnRlciI6MX0_c2lnbmVk",
  wish_id: null,
  degraded: false,
};

const health = {
  status: "ok",
  checks: { database: { ok: true }, storage: { ok: true }, queues: { ok: true } },
  queues: [
    { kind: "publish", paused: false, queued: 0, running: 0, waiting: 0, failed_in_a_day: 0, oldest_due_seconds: 0 },
  ],
  oldest_due_seconds: 0,
  providers: { openai: "configured" },
};

/** An answer of each kind, by the name of its schema. */
export const answers: Record<string, unknown> = {
  SearchAnswer: answer,
  UseAnswer: { used: true, sizes },
  ...callerAnswers,
  ...productAnswers,
  Health: health,
};
