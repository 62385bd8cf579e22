import { z } from "zod";
import type { Contract } from "./contract.ts";
import { HexColor, PaletteColor, Preset } from "./images.ts";
import { Query } from "./query.ts";

/** A file that anybody can fetch, with the pixels it really has. */
export const PublicFile = z.object({ url: z.url(), width: z.int(), height: z.int() });

/** How good an answer a picture is, by its score: what sites may go by without knowing what a score is worth. */
export const Match = z.enum(["strong", "good", "weak"]);

export const SearchResult = z.object({
  id: z.uuid(),
  /** The size that was asked for. */
  url: z.url(),
  width: z.int(),
  height: z.int(),
  /** Cosine similarity of the query and the picture's text, 0 to 1. */
  score: z.number(),
  match: Match,
  tags: z.array(z.string()),
  category: z.string().nullable(),
  description: z.string(),
  alt: z.string(),
  dominant_color: HexColor,
  colors: z.array(PaletteColor),
  thumbhash: z.string(),
  sizes: z.record(Preset, PublicFile),
});
export type SearchResult = z.infer<typeof SearchResult>;

const limits = "Use a whole number from 1 to 50";
const scores = "Use a number from 0 to 1";

/** The pictures that fit a sentence best, the best first. Approved pictures only. */
export const search = {
  name: "search",
  method: "POST",
  input: z.strictObject({
    query: Query,
    size: Preset.default("product_card"),
    limit: z.int(limits).min(1, limits).max(50, limits).default(10),
    min_score: z.number(scores).min(0, scores).max(1, scores).default(0),
  }),
  output: z.object({
    results: z.array(SearchResult),
    /** How many pictures fit, of the hundred nearest in meaning and the hundred that share most words. */
    total: z.int(),
    query_time_ms: z.number(),
  }),
} as const satisfies Contract;
