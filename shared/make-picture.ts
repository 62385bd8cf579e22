import { z } from "zod";
import { Prompt, Seed } from "./batches.ts";
import type { Contract } from "./contract.ts";
import { HexColor } from "./images.ts";
import { Usd } from "./money.ts";

/** The answer while it is being made, with 202. */
const Begun = z.object({
  image_id: z.uuid(),
  batch_id: z.uuid(),
  job_id: z.uuid(),
  /** Where the job is told, to keys that may read jobs. */
  status_url: z.url(),
  /** The most that it may cost. */
  estimated_usd: Usd,
});

/** The answer when it is made, with 200. */
const Made = z.object({
  image_id: z.uuid(),
  batch_id: z.uuid(),
  job_id: z.uuid(),
  /** The picture as the model made it; signed, for an hour. */
  url: z.url(),
  width: z.int(),
  height: z.int(),
  model_id: z.string(),
  seed: z.int(),
  /** From the request to the picture. */
  seconds: z.number(),
  cost_usd: Usd,
});

const Word = z.string().min(1, "Leave it out, or say which").max(100, "Use 100 characters at most");

/**
 * Makes one picture, which becomes the owner's and is described like every other. Headers: `Idempotency-Key` (1 to 255 printable
 * characters; for 24 h the same picture, `conflict` with another body), and `Prefer: wait` or `wait=<seconds>`, 25 at most: one that
 * is made by then is answered with 200.
 */
export const makePicture = {
  name: "images",
  method: "POST",
  input: z.strictObject({
    prompt: Prompt,
    /** The one of the settings unless given. */
    model_id: Word.optional(),
    /** One of the model's, such as `1024x1024`; its first unless given. */
    size: Word.optional(),
    /** One of the model's; its usual one unless given. */
    quality: Word.optional(),
    /** The slug of a style of the library. */
    style: Word.optional(),
    colors: z.array(HexColor).max(8, "Use 8 colors at most").optional(),
    negative_prompt: z.string().trim().min(1).max(1000, "Use 1000 characters at most").optional(),
    /** A PNG whose background is see-through. */
    transparent: z.boolean().optional(),
    seed: Seed.optional(),
    /** Pictures of the owner, or approved ones, that it is made after, each once; for models that can look at so many. */
    reference_image_ids: z
      .array(z.uuid("Use the id of a picture"))
      .min(1, "Leave it out, or name a picture")
      .max(16, "Use 16 pictures at most")
      .overwrite((ids) => [...new Set(ids)])
      .optional(),
    /** Refused where it may cost more. */
    max_usd: Usd.optional(),
  }),
  output: z.union([Made, Begun]),
} as const satisfies Contract;
