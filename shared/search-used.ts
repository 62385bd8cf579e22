import { z } from "zod";
import type { Contract } from "./contract.ts";
import { Preset } from "./images.ts";
import { PublicFile, SiteId } from "./search.ts";
import { shortText } from "./short-text.ts";

/**
 * A site tells which picture it took. While it is in use, its addresses keep answering, whatever becomes of the picture in
 * the library. A slot of a site shows one picture: telling another ends the one before. Telling twice changes nothing.
 */
export const searchUsed = {
  name: "search/used",
  method: "POST",
  input: z.strictObject({
    image_id: z.uuid("Use the id of a picture"),
    site_id: SiteId,
    /** The caller's own name of the place that shows the picture. */
    slot: shortText(50).default("hero"),
    /** Which size the site shows: for people who look where a picture is used. */
    size: Preset.optional(),
    /** False: it shows the picture no longer. */
    used: z.boolean("Use true or false").default(true),
  }),
  output: z.object({
    used: z.boolean(),
    /** The addresses that keep answering; null where the picture is no longer used. */
    sizes: z.record(Preset, PublicFile).nullable(),
  }),
} as const satisfies Contract;
