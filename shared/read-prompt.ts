import { z } from "zod";
import { countCharacters } from "./characters.ts";
import type { Contract } from "./contract.ts";
import { HexColor } from "./images.ts";
import { mockupSlugs } from "./mockups.ts";

/**
 * Reads what somebody wants in their own words, such as "a watercolor fox for a mug", so that a form can be filled and
 * corrected before anything is made. Makes nothing. A model reads it where one is configured and its budget has room, else
 * the words are looked up, which costs nothing. What is not understood stays in `prompt`.
 *
 * For members, with the headers that supabase-js sends: the publishable key in `apikey`, the access token in
 * `authorization`. At most 60 times a minute. Throws `invalid_input`, `not_allowed`, `rate_limited`.
 */
export const readPrompt = {
  name: "read-prompt",
  method: "POST",
  input: z.strictObject({
    text: z
      .string("Say in words what the picture should show")
      .refine((text) => countCharacters(text) <= 1000, { error: "Use 1000 characters at most", abort: true })
      // At least one character that can be seen.
      .regex(/[^\s\p{C}]/u, "Say what the picture should show"),
  }),
  output: z.object({
    /** The template that makes such a picture by itself, by its slug; null where none is meant. */
    recipe: z.string().nullable(),
    /** The style that was named, by its slug; of two the first. */
    style: z.string().nullable(),
    /** What the picture is for: see products.ts. */
    product: z.enum(mockupSlugs).nullable(),
    /** What fills the fields of `recipe`, by their names: only what was said. */
    tokens: z.record(z.string(), z.string()),
    /** What is left to show, such as "a fox"; empty where there is nothing. Slots and variations stand as they were written. */
    prompt: z.string(),
    /** Colors that were named, where no field takes them; 8 at most. */
    colors: z.array(HexColor).max(8),
    /** `words`: looked up. `model`: understood. */
    read_by: z.enum(["words", "model"]),
  }),
} as const satisfies Contract;
