import { z } from "zod";
import type { Contract } from "./contract.ts";
import { mostPictureBytes } from "./extractions.ts";
import { FallbackModelIds } from "./fallbacks.ts";
import { Usd } from "./money.ts";
import { mostPromptCharacters, mostScenes, mostTitleCharacters } from "./product-limits.ts";

/** A product: a thing that somebody sells. Its photo is cut out once and set into scenes, which change nothing of it. */

const When = z.iso.datetime({ offset: true });

/** What a product is: it decides which scenes it is set into where none are chosen. */
export const productKinds = ["jewelry", "food"] as const;
export const ProductKind = z.enum(productKinds);
export type ProductKind = z.infer<typeof ProductKind>;

/** `ready`: a scene at least has succeeded. `failed`: the background could not be removed, or no scene succeeded. */
export const ProductStatus = z.enum(["processing", "ready", "failed"]);
export type ProductStatus = z.infer<typeof ProductStatus>;

/** `waiting` for what comes before it; `flagged`: it is there, but the product in it is not the one on the photo. */
export const PartStatus = z.enum(["waiting", "working", "ready", "flagged", "failed"]);
export type PartStatus = z.infer<typeof PartStatus>;

const Why = z.object({ code: z.string(), detail: z.string().nullable() }).nullable();

/** How true a scene is to the cut-out: what was measured in the file as it is served. */
export const Fidelity = z.object({
  /** Neither figure is beyond its floor. */
  passed: z.boolean(),
  /** The worst part of the product, as a distance in OKLab (0: the same; 0.1: plain to see). */
  difference: z.number().min(0),
  /** How much of the outline of the product and that in the scene are one, 0 to 1. */
  overlap: z.number().min(0).max(1),
});
export type Fidelity = z.infer<typeof Fidelity>;

const Part = {
  image_id: z.uuid(),
  status: PartStatus,
  /** Signed, for an hour; null while there is no file. */
  url: z.url().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Why it failed; of one that works why it does not go on now, such as `budget_exhausted`. */
  error: Why,
};

export const Scene = z.object({
  ...Part,
  /** Its place in the run, from 0. */
  position: z.int(),
  /** The slug of its recipe, and the name of that. */
  recipe: z.string(),
  name: z.string(),
  prompt: z.string(),
  model_id: z.string().nullable(),
  /** Null until it was set together. */
  fidelity: Fidelity.nullable(),
  cost_usd: Usd,
});
export type Scene = z.infer<typeof Scene>;

export const Product = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: ProductKind,
  status: ProductStatus,
  error: Why,
  /** Goes up every time it is processed, from 1. */
  run: z.int(),
  is_test: z.boolean(),
  created_at: When,
  /** When its last run ended; null while one is under way. */
  finished_at: When.nullable(),
  photo: z.object(Part),
  /** `reused`: by this run, from an earlier one or from another product of the same photo. */
  cut_out: z.object({ ...Part, model_id: z.string().nullable(), reused: z.boolean() }),
  /** Of the last run, in order. */
  scenes: z.array(Scene),
  /** Of the runs before it, the newest first; only those that succeeded. */
  earlier_scenes: z.array(Scene),
  /** The first scene that succeeded, and all that did, in order: of the last run in which one did. */
  cover_url: z.url().nullable(),
  scene_urls: z.array(z.url()),
  cost_usd: Usd,
});
export type Product = z.infer<typeof Product>;

const Title = z
  .string()
  .trim()
  .min(1, `Leave it out, or use 1 to ${mostTitleCharacters} characters`)
  .max(mostTitleCharacters, `Use ${mostTitleCharacters} characters at most`);
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use the slug of a scene")
  .max(60, "Use the slug of a scene");
const ScenePrompt = z
  .string()
  .trim()
  .min(1, "Leave it out, or say what to make")
  .max(mostPromptCharacters, `Use ${mostPromptCharacters} characters at most`);
const Word = z.string().min(1, "Leave it out, or say which").max(100, "Use 100 characters at most");

/** How the scenes are made, where it is not as usual. */
const choices = {
  /** Slugs of scene recipes, in order; the four of the product's kind unless given. */
  scenes: z
    .array(Slug)
    .min(1, "Leave it out, or name a scene")
    .max(mostScenes, `Name ${mostScenes} scenes at most`)
    .refine((slugs) => new Set(slugs).size === slugs.length, "Name each scene once")
    .optional(),
  /** What to make instead of what a scene's recipe says, by its slug. It describes the empty stage: the product is set into it. */
  prompts: z.record(Slug, ScenePrompt).optional(),
  /** Told to models that cut out as they are told; others do it without words. */
  removal_prompt: ScenePrompt.optional(),
  /** Who makes the scenes; the one of the settings unless given. */
  model_id: Word.optional(),
  /** Who takes over, in this order, when who makes a scene cannot. */
  fallback_model_ids: FallbackModelIds.optional(),
  /** Who removes the background; the first that does nothing else and can be used unless given. */
  removal_model_id: Word.optional(),
  /** Who takes over, in this order, when that one cannot. */
  removal_fallback_model_ids: FallbackModelIds.optional(),
  quality: Word.optional(),
  seed: z.int().min(0, "Use 0 to 2147483647").max(2147483647, "Use 0 to 2147483647").optional(),
  /** Refused where it may cost more. */
  max_usd: Usd.optional(),
};

/** Where the photo is: one of these. */
const photo = {
  /** Base64 of a JPEG, PNG or WebP of at most 10 MB. */
  image: z.base64("Use base64").min(1, "Use base64 of a picture").optional(),
  image_url: z
    .url({ protocol: /^https?$/, error: "Use an address that begins with https://" })
    .max(2000, "Use 2000 characters at most")
    .optional(),
  /** A picture of the library: one's own, or an approved one. */
  image_id: z.uuid("Use the id of a picture of the library").optional(),
  upload_id: z.uuid("Use the id of an upload").optional(),
};
/** Fields that say where a photo is. */
export const photoFields = ["image", "image_url", "image_id", "upload_id"] as const;
const count = (given: Partial<Record<(typeof photoFields)[number], unknown>>) =>
  photoFields.filter((field) => given[field] !== undefined).length;

export const mostPhotoBytes = mostPictureBytes;

const Begun = z.object({
  product_id: z.uuid(),
  /** Where it is told how it goes. */
  status_url: z.url(),
  /** The photo as it was taken in; signed, for an hour. */
  photo_url: z.url(),
  /** The most that it may cost. */
  estimated_usd: Usd,
});

/**
 * Makes a product of a photo: its background is removed, then all scenes are made at the same time. A photo of the caller's that was
 * cut out before, by the same model and told the same words, is not cut out again. The photo may also be the body
 * itself, with its own content type and the other fields in the address. Header `Idempotency-Key`: for 24 h the same product,
 * `conflict` with another body.
 */
export const createProduct = {
  name: "products",
  method: "POST",
  input: z
    .strictObject({ title: Title.default("Untitled"), kind: ProductKind.default("food"), ...photo, ...choices })
    .refine((given) => count(given) === 1, `Give one of ${photoFields.join(", ")}`),
  output: Begun,
} as const satisfies Contract;

const OfProduct = z.strictObject({ id: z.uuid("Use the id of a product") });

/** One product of the caller's own. A stranger's is as unknown as one that never was. */
export const readProduct = {
  name: "products/{id}",
  method: "GET",
  input: OfProduct,
  output: Product,
} as const satisfies Contract;

/** The caller's own products, the newest first. */
export const listProducts = {
  name: "products",
  method: "GET",
  input: z.strictObject({
    status: ProductStatus.optional(),
    limit: z.int().min(1, "Use 1 to 100").max(100, "Use 1 to 100").default(20),
    /** `next_cursor` of the answer before. */
    cursor: z.string().max(200, "Use the next_cursor of an answer").optional(),
  }),
  output: z.object({ products: z.array(Product.omit({ earlier_scenes: true })), next_cursor: z.string().nullable() }),
} as const satisfies Contract;

/**
 * Makes all scenes anew, of the same photo or another one. The cut-out is reused where neither the photo nor how it is cut out
 * changes; scenes of earlier runs stay. What is left out is as it was, the words of a scene too; null is the usual one again.
 * `conflict` while a run is under way.
 */
export const reprocessProduct = {
  name: "products/{id}/reprocess",
  method: "POST",
  input: z
    .strictObject({
      id: z.uuid("Use the id of a product"),
      title: Title.optional(),
      kind: ProductKind.optional(),
      ...photo,
      ...choices,
      removal_prompt: choices.removal_prompt.nullable(),
      model_id: choices.model_id.nullable(),
      removal_model_id: choices.removal_model_id.nullable(),
      quality: choices.quality.nullable(),
      seed: choices.seed.nullable(),
      /** The words of the other scenes stay as they were; null takes those of one back. */
      prompts: z.record(Slug, ScenePrompt.nullable()).optional(),
    })
    .refine((given) => count(given) <= 1, `Give one of ${photoFields.join(", ")} at most`),
  output: Begun,
} as const satisfies Contract;

/** Has one scene made again that failed, or a cut-out that did. `conflict` where it has not failed. */
export const retryProductPart = {
  name: "products/{id}/retry/{image_id}",
  method: "POST",
  input: z.strictObject({
    id: z.uuid("Use the id of a product"),
    image_id: z.uuid("Use the id of a scene, or of the cut-out"),
  }),
  output: Product,
} as const satisfies Contract;
