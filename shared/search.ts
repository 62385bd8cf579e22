import { z } from "zod";
import { type ColorName, colorNames } from "./color-names.ts";
import type { Contract } from "./contract.ts";
import { HexColor, PaletteColor, Preset, SubjectBox } from "./images.ts";
import { Query } from "./query.ts";
import { shortText } from "./short-text.ts";

/** A file that anybody can fetch, with the pixels it really has. */
export const PublicFile = z.object({ url: z.url(), width: z.int(), height: z.int() });
export type PublicFile = z.infer<typeof PublicFile>;

/** How good an answer a picture is, the same for every query and embedder: what sites go by without knowing what a score is worth. */
export const Match = z.enum(["strong", "good", "weak"]);

/** Where words can stand on a picture: a calm part of a size, as fractions of it from its top left, and a color that reads there. */
export const TextColor = z.object({ hex: HexColor, region: SubjectBox });
export type TextColor = z.infer<typeof TextColor>;

export const SearchResult = z.object({
  id: z.uuid(),
  /** The size that was asked for. */
  url: z.url(),
  width: z.int(),
  height: z.int(),
  /** Cosine similarity of the query and the picture's text, 0 to 1; of a degraded answer the share of its words. */
  score: z.number(),
  match: Match,
  tags: z.array(z.string()),
  category: z.string().nullable(),
  description: z.string(),
  alt: z.string(),
  dominant_color: HexColor,
  colors: z.array(PaletteColor),
  /** Of the size that was asked for; null where nowhere is calm enough, and for pictures from before this was told. */
  text_color: TextColor.nullable(),
  /** How much of what matters in the picture the asked size still shows, 0 to 1; null for pictures from before this was told. */
  crop_score: z.number().min(0).max(1).nullable(),
  ai_generated: z.boolean(),
  thumbhash: z.string(),
  sizes: z.record(Preset, PublicFile),
});
export type SearchResult = z.infer<typeof SearchResult>;

const limits = "Use a whole number from 1 to 50";
const scores = "Use a number from 0 to 1";
const someColors = "Use a list of 1 to 8 hex colors, or leave it out";
const someTags = "Use a list of 1 to 10 tags, or leave it out";
const someIds = "Use a list of 200 ids at most";
const anyLanguage = "Use a language tag such as en-GB";
const anyCursor = "Use next_cursor of the answer before, or leave the cursor out";

/** A hex color in either case; `message` tells whoever sends something else. */
const anyHexColor = (message = "Use a hex color such as #aa3322") =>
  z
    .string(message)
    .regex(/^#[0-9a-fA-F]{6}$/, message)
    .toLowerCase();
const nameOrCode = "Use the name of a color, such as burgundy, or a hex color such as #aa3322";
const namesOfColors = Object.keys(colorNames) as [ColorName, ...ColorName[]];

/** What a caller calls one of its sites. The same for every search and use of that site. */
export const SiteId = shortText(100);

/** The pictures that fit a sentence, or a picture, best, the best first. Approved pictures only. All fields go together. */
export const search = {
  name: "search",
  method: "POST",
  input: z
    .strictObject({
      query: Query.optional(),
      /** Instead of a query: more like this picture. */
      image_id: z.uuid("Use the id of a picture").optional(),
      size: Preset.default("product_card"),
      limit: z.int(limits).min(1, limits).max(50, limits).default(10),
      min_score: z.number(scores).min(0, scores).max(1, scores).default(0),
      orientation: z.enum(["landscape", "portrait", "square"], "Use landscape, portrait or square").optional(),
      /** The name of a color or a hex color: only pictures that show it. */
      color: z.union([z.enum(namesOfColors), anyHexColor(nameOrCode)], nameOrCode).optional(),
      /** The colors of the page: what goes with them comes earlier. */
      palette: z.array(anyHexColor(), someColors).min(1, someColors).max(8, someColors).optional(),
      /** A picture has all of them. */
      tags: z.array(shortText(50), someTags).min(1, someTags).max(10, someTags).optional(),
      category: shortText(50).optional(),
      /** Pictures that are not wanted. */
      exclude_ids: z.array(z.uuid("Use the id of a picture"), someIds).max(200, someIds).optional(),
      /** The caller's own name of a site: no site gets first what it uses already, or what others use as long as there is as good. */
      site_id: SiteId.optional(),
      /** The language of the query as BCP 47, such as `en-GB`: which words mean the same differs. */
      locale: z
        .string(anyLanguage)
        .max(35, anyLanguage)
        .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, anyLanguage)
        .optional(),
      /** `next_cursor` of the answer before, with the same other fields; `limit` and `size` may differ. Good for a day. */
      cursor: z
        .string(anyCursor)
        .max(1000, anyCursor)
        .regex(/^[\w-]+$/, anyCursor)
        .optional(),
    })
    .check(({ value: { query, image_id }, issues }) => {
      if (query === undefined && image_id === undefined) {
        issues.push({
          code: "custom",
          path: ["query"],
          message: "Say what the picture should show, or send image_id",
          input: query,
        });
      } else if (query !== undefined && image_id !== undefined) {
        issues.push({ code: "custom", path: ["image_id"], message: "Send either query or image_id", input: image_id });
      }
    }),
  output: z.object({
    results: z.array(SearchResult),
    /**
     * How many pictures fit the filters and have `min_score`, and where `degraded` any of the words: 0 where nothing does, and
     * what is nearest came as `weak`.
     */
    total: z.int(),
    query_time_ms: z.number(),
    /** Asks for what comes after these results; null at the end. */
    next_cursor: z.string().nullable(),
    /** The library has no good answer, and remembers that somebody wished for one; null where it has, or nobody is counted. */
    wish_id: z.uuid().nullable(),
    /** Nobody could tell what the query means: pictures were found by its words alone. */
    degraded: z.boolean(),
  }),
} as const satisfies Contract;
