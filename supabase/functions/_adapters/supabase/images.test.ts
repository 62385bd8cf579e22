import { describe, expect, test } from "vitest";
import type { Job } from "../../_core/ports/jobs.ts";
import { createImages } from "./images.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";
import { migrations } from "./testing/worker-functions.ts";

const job: Job = { id: "job-1", kind: "tag", claimId: 7, subjectId: "image-1", providerJobId: null };
const claim = { job_id: "job-1", claim_id: 7 };

/** An image as `read_image` gives it. */
const read = {
  id: "image-1",
  folder: "larder/image-1",
  status: "tagging",
  origin: "generated",
  revision: 2,
  publication: 1,
  kept_publications: [1],
  deleted: false,
  operation: "edit",
  prompt: "a cookie",
  full_prompt: "a cookie, product photography",
  negative_prompt: "hands",
  style: "anime",
  quality: "high",
  transparent: true,
  fallback_model_ids: ["sketch-later-1"],
  colors: ["#aa7733"],
  seed: 2147483646,
  width: 2048,
  height: 1365,
  master_path: "larder/image-1/full_res-a.png",
  made_path: "larder/image-1/made-b.png",
  product_part: "scene",
  scene_stand: { x: 0.5, y: 0.8, width: 0.5, height: 0.6, light: [-0.6, -0.8], shadow: 0.5 },
  backdrop_path: "larder/image-1/full_res-d.jpg",
  overlays: [{ text: "Jam", place: "top" }],
  master_overlays: [{ text: "Jam", place: "top", color: "#ffffff", outline: "#000000" }],
  subject: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
  category: "cookies",
  thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
  parent: { path: "larder/image-0/full_res-b.jpg", mime: "image/jpeg" },
  references: [{ id: "image-7", label: "Face", path: "larder/image-7/full_res-c.png", why_not: null }],
  model: {
    id: "sketch-1",
    provider: "sketch",
    vendor_id: "sketch-1",
    repeats_safely: true,
    features: ["seed", "colors"],
  },
  description: "A cookie",
  tags: ["cookie"],
  palette: [{ hex: "#aa7733", percentage: 61.5 }],
  variants: [
    { preset: "full_res", path: "larder/image-1/full_res-a.png", public_path: "image-1/1/full_res-a.png", bytes: 9 },
  ],
  settings: {
    image_model_id: "sketch-1",
    extract_model: { id: "lexicon-1", provider: "offline", vendor_id: "lexicon-1" },
    embed_model: { id: "ngram-1536", provider: "offline", vendor_id: "ngram-1536" },
    next_embed_model: null,
    moderation_model: { id: "judge-1", provider: "judge", vendor_id: "omni" },
    moderation_blocked: ["sexual"],
    tagging: true,
    tag_floor: 0.7,
    min_tags: 8,
    max_tags: 12,
    jpeg_quality: 90,
    query_cache_minutes: 60,
    search_sample: 1,
    key_rate_per_minute: 100,
  },
};
const connect = (answer: unknown) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { images: createImages(rpc), calls };
};

describe("images.read", () => {
  test("gives an image as stages know it", async () => {
    const { images, calls } = connect(read);
    expect(await images.read("image-1")).toEqual({
      id: "image-1",
      folder: "larder/image-1",
      status: "tagging",
      deleted: false,
      revision: 2,
      publication: 1,
      keptPublications: [1],
      operation: "edit",
      prompt: "a cookie",
      fullPrompt: "a cookie, product photography",
      negativePrompt: "hands",
      style: "anime",
      quality: "high",
      transparent: true,
      fallbackModelIds: ["sketch-later-1"],
      colors: ["#aa7733"],
      seed: 2147483646,
      width: 2048,
      height: 1365,
      masterPath: "larder/image-1/full_res-a.png",
      madePath: "larder/image-1/made-b.png",
      productPart: "scene",
      sceneStand: { x: 0.5, y: 0.8, width: 0.5, height: 0.6, light: [-0.6, -0.8], shadow: 0.5 },
      backdropPath: "larder/image-1/full_res-d.jpg",
      overlays: [{ text: "Jam", place: "top" }],
      masterOverlays: [{ text: "Jam", place: "top", color: "#ffffff", outline: "#000000" }],
      subject: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
      category: "cookies",
      description: "A cookie",
      tags: ["cookie"],
      palette: [{ hex: "#aa7733", percentage: 61.5 }],
      parent: { path: "larder/image-0/full_res-b.jpg", mime: "image/jpeg" },
      references: [{ id: "image-7", label: "Face", path: "larder/image-7/full_res-c.png", whyNot: null }],
      model: {
        id: "sketch-1",
        provider: "sketch",
        vendorId: "sketch-1",
        repeatsSafely: true,
        features: ["seed", "colors"],
      },
      variants: [
        {
          preset: "full_res",
          path: "larder/image-1/full_res-a.png",
          publicPath: "image-1/1/full_res-a.png",
          bytes: 9,
        },
      ],
      settings: {
        extractModel: { id: "lexicon-1", provider: "offline", vendorId: "lexicon-1" },
        embedModel: { id: "ngram-1536", provider: "offline", vendorId: "ngram-1536" },
        nextEmbedModel: null,
        moderationModel: { id: "judge-1", provider: "judge", vendorId: "omni" },
        moderationBlocked: ["sexual"],
        tagging: true,
        tagFloor: 0.7,
        minTags: 8,
        maxTags: 12,
        jpegQuality: 90,
      },
    });
    expect(calls).toEqual([{ name: "read_image", body: { image_id: "image-1" } }]);
  });

  test("takes an upload of which nothing is known yet", async () => {
    const unasked = {
      negative_prompt: null,
      style: null,
      quality: null,
      fallback_model_ids: [],
      parent: null,
      references: [],
    };
    const nothing = {
      ...unasked,
      prompt: null,
      full_prompt: null,
      model: null,
      subject: null,
      category: null,
      description: null,
    };
    const empty = { ...read, ...nothing, width: null, height: null, tags: [], palette: [], variants: [], colors: [] };
    expect(await connect(empty).images.read("image-1")).toMatchObject({ model: null, width: null, fullPrompt: null });
  });

  test("says that an image is gone", async () => {
    expect(await connect(null).images.read("image-1")).toBeNull();
  });

  test("reads fields that the newest migration of it writes", () => {
    const bodies = migrations.matchAll(/function worker\.read_image[\s\S]*?\$\$([\s\S]*?)\$\$/g);
    const body = [...bodies].at(-1)?.[1] ?? "";
    for (const field of Object.keys(read)) expect(body).toContain(`'${field}',`);
  });
});

describe("images hands in", () => {
  const variant = {
    preset: "thumbnail",
    path: "p",
    mime: "image/jpeg",
    width: 1,
    height: 1,
    bytes: 1,
    hash: "h",
    textColor: { hex: "#ffffff", region: { x: 0, y: 0, width: 0.5, height: 0.5 } },
    cropScore: 0.75,
  } as const;
  const { textColor, cropScore, ...file } = variant;
  const subject = { x: 0, y: 0, width: 1, height: 1 };
  const palette = [{ hex: "#aa7733", percentage: 100 }];
  const pictured = { revision: 2, width: 3, height: 4, thumbhash: "t", look: "01", palette };
  const tagged = {
    description: "d",
    alt: "a",
    category: "cookies",
    subject,
    raw: { a: 1 },
    tags: [{ tag: "x", confidence: 1 }],
  };

  type Images = ReturnType<typeof createImages>;
  const finishes: [string, (images: Images) => Promise<boolean>, Record<string, unknown>][] = [
    [
      "finish_generate",
      (images) => images.finishGenerate(job, { path: "larder/image-1/full_res-a.png", width: 3, height: 4 }),
      { master_path: "larder/image-1/full_res-a.png", width: 3, height: 4 },
    ],
    [
      "finish_compose",
      (images) =>
        images.finishCompose(job, {
          revision: 2,
          madePath: "larder/image-1/full_res-a.jpg",
          masterPath: "larder/image-1/full_res-b.jpg",
          masterOverlays: [],
          backdropPath: "larder/image-1/full_res-c.jpg",
          fidelity: { passed: true, difference: 0.01, overlap: 0.99 },
          subject: null,
        }),
      {
        revision: 2,
        made_path: "larder/image-1/full_res-a.jpg",
        master_path: "larder/image-1/full_res-b.jpg",
        master_overlays: [],
        backdrop_path: "larder/image-1/full_res-c.jpg",
        fidelity: { passed: true, difference: 0.01, overlap: 0.99 },
        subject: null,
      },
    ],
    [
      "finish_variants",
      (images) => images.finishVariants(job, { ...pictured, dominantColor: "#aa7733", variants: [variant] }),
      {
        result: {
          ...pictured,
          dominant_color: "#aa7733",
          variants: [{ ...file, text_color: textColor, crop_score: cropScore }],
        },
      },
    ],
    [
      "finish_tag",
      (images) => images.finishTag(job, { ...tagged, modelId: "lexicon-1" }),
      { result: { ...tagged, model_id: "lexicon-1" } },
    ],
    ["finish_tag", (images) => images.finishTag(job, null), { result: null }],
    [
      "finish_embed",
      (images) =>
        images.finishEmbed(job, {
          revision: 2,
          contentHash: "abc",
          embedding: { modelId: "ngram-1536", vector: [0.5, -1e-7] },
        }),
      { revision: 2, model_id: "ngram-1536", content_hash: "abc", embedding: "[0.5,-1e-7]" },
    ],
    [
      "finish_embed",
      (images) => images.finishEmbed(job, { revision: 2, contentHash: "abc", embedding: null }),
      { revision: 2, model_id: null, content_hash: "abc", embedding: null },
    ],
    ["finish_publish", (images) => images.finishPublish(job, 3), { publication: 3 }],
    ["finish_withdraw", (images) => images.finishWithdraw(job), {}],
    ["finish_purge", (images) => images.finishPurge(job), {}],
  ];

  test.each(finishes)("%s by its claim", async (name, finish, parameters) => {
    for (const held of [true, false]) {
      const { images, calls } = connect(held);
      expect(await finish(images)).toBe(held);
      expect(calls).toEqual([{ name, body: { ...claim, ...parameters } }]);
    }
  });

  test.each(finishes)("%s and does not take silence for consent", async (_name, finish) => {
    await expect(finish(connect(null).images)).rejects.toThrow();
  });
});

test("images reads by which models there are vectors", async () => {
  const { images, calls } = connect({ "ngram-1536": "abc" });
  expect(await images.embeddings("image-1")).toEqual({ "ngram-1536": "abc" });
  expect(calls).toEqual([{ name: "read_embeddings", body: { image_id: "image-1" } }]);
});

test("images reads the vocabulary with its facets and synonyms", async () => {
  const { images, calls } = connect([{ term: "cookie", facet: "food", synonyms: ["biscuit"], implies: [] }]);
  expect(await images.vocabulary()).toEqual([{ term: "cookie", facet: "food", synonyms: ["biscuit"] }]);
  expect(calls).toEqual([{ name: "read_vocabulary", body: {} }]);
});
