import { z } from "zod";
import { presets } from "./presets.ts";

export type Preset = keyof typeof presets;
export const Preset = z.enum(Object.keys(presets) as [Preset, ...Preset[]], `Use ${Object.keys(presets).join(", ")}`);

/**
 * The life of an image, from request to decision; `failed` is a picture that could not be made, never a rejected one. The photo and
 * the cut-out of a product end as `kept`: nobody looks for them by themselves.
 */
export const ImageStatus = z.enum([
  "pending",
  "processing",
  "tagging",
  "ready",
  "approved",
  "rejected",
  "failed",
  "kept",
]);
export type ImageStatus = z.infer<typeof ImageStatus>;

/** What a picture of the library may be. */
export const LibraryStatus = ImageStatus.exclude(["kept"]);
export type LibraryStatus = z.infer<typeof LibraryStatus>;

export const HexColor = z.string().regex(/^#[0-9a-f]{6}$/, "Use a hex colour such as #aa3322");

/** One colour of a picture's palette and the share of its pixels, in percent. The shares of a palette sum to 100. */
export const PaletteColor = z.object({ hex: HexColor, percentage: z.number().min(0).max(100) });
export type PaletteColor = z.infer<typeof PaletteColor>;

/** Where the subject is, as fractions (0 to 1) of the master's width and height from its top left. */
export const SubjectBox = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});
export type SubjectBox = z.infer<typeof SubjectBox>;
