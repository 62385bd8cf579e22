import { z } from "zod";

/** What Reve takes, closed: a field that it does not know is refused. */

const aspect_ratio = z.enum(["16:9", "9:16", "3:2", "2:3", "4:3", "3:4", "1:1"]).optional();
const version = z.string().optional();
const test_time_scaling = z.number().min(1).max(15).optional();
const picture = z.base64().min(1);
const words = z.string().min(1);

export const orders = {
  create: z.strictObject({ prompt: words, aspect_ratio, version, test_time_scaling }),
  edit: z.strictObject({ edit_instruction: words, reference_image: picture, aspect_ratio, version, test_time_scaling }),
  remix: z.strictObject({
    prompt: words,
    reference_images: z.array(picture).min(1).max(6),
    aspect_ratio,
    version,
    test_time_scaling,
  }),
};
export type Operation = keyof typeof orders;

/** Versions by operation; `latest` is one of them. */
export const versions: Readonly<Record<Operation, readonly string[]>> = {
  create: ["latest", "reve-create@20250915"],
  edit: ["latest", "latest-fast", "reve-edit@20250915", "reve-edit-fast@20251030"],
  remix: ["latest", "latest-fast", "reve-remix@20250915", "reve-remix-fast@20251030"],
};

export const creditsOf: Readonly<Record<Operation, number>> = { create: 18, edit: 30, remix: 30 };

export const pixelsOf: Readonly<Record<string, { width: number; height: number }>> = {
  "16:9": { width: 1536, height: 864 },
  "9:16": { width: 864, height: 1536 },
  "3:2": { width: 1536, height: 1024 },
  "2:3": { width: 1024, height: 1536 },
  "4:3": { width: 1344, height: 1008 },
  "3:4": { width: 1008, height: 1344 },
  "1:1": { width: 1024, height: 1024 },
};
