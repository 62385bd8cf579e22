import { z } from "zod";
import { Usd } from "./money.ts";

/**
 * How often the pictures of one model, made after one recipe in one style, were chosen: a line of the answer of `read_wins`,
 * in which members find their own pictures and admins all. Counted is what was decided; a purged picture counts on.
 */
export const WinLine = z.object({
  /** Null for uploads. */
  model_id: z.string().nullable(),
  /** The slug of the template; null where there was none. */
  recipe_slug: z.string().nullable(),
  style_slug: z.string().nullable(),
  /** How often one of them was there to be chosen. */
  pictures: z.int(),
  wins: z.int(),
  /** What these pictures have cost, each once. */
  usd: Usd,
});
export type WinLine = z.infer<typeof WinLine>;
export const Wins = z.array(WinLine);

/** The answer of `pick_winner`. */
export const PickedWinner = z.object({
  image_id: z.uuid(),
  /** What had won until then; null where nothing had, or where it is gone. */
  before: z.uuid().nullable(),
  /** Whether this brought it into the library. */
  approved: z.boolean(),
});
export type PickedWinner = z.infer<typeof PickedWinner>;

/** A decision: a line of the answer of `read_winners`. */
export const DecidedComparison = z.object({
  /** Null where it is gone. */
  winner: z.uuid().nullable(),
  /** All pictures that it was chosen from, itself among them, as far as they are still there. */
  of: z.array(z.uuid()),
});
export type DecidedComparison = z.infer<typeof DecidedComparison>;
