import { z } from "zod";
import { Preset } from "./images.ts";

/** One place where a site shows a picture, or has shown it. */
export const ImageUse = z.object({
  /** The key that the site called with, and the caller's own name of the site. */
  api_key_id: z.uuid(),
  key_name: z.string(),
  site_id: z.string(),
  /** The place on the site, such as `hero`. */
  slot: z.string(),
  /** Null where the site did not tell. */
  size: Preset.nullable(),
  used_at: z.string(),
  /** Null while it is in use. */
  ended_at: z.string().nullable(),
});
export type ImageUse = z.infer<typeof ImageUse>;

/** What `read_uses` answers: where a picture is in use, and was. Which sites those are is the admins' to see. */
export const ImageUses = z.object({
  /** How many sites use it now: its files stay for them, whatever becomes of the picture. */
  sites: z.int(),
  /** Those in use first, the latest first; of the ended ones the latest 50. Empty for who is no admin. */
  uses: z.array(ImageUse),
});
export type ImageUses = z.infer<typeof ImageUses>;
