import { z } from "zod";
import { countCharacters } from "./characters.ts";
import { FieldName } from "./recipes.ts";

/** Values for [NAME] slots, by name: what the database takes as `private.are_tokens`. */
export const TokenValues = z
  .record(
    FieldName,
    z.string().refine((text) => countCharacters(text) <= 5000, "Use 5000 characters at most"),
  )
  .refine((tokens) => Object.keys(tokens).length <= 100, "Keep 100 values at most");

/** What is written of a row of `token_sets`: values kept under a name, such as a business, a person or a season. */
export const TokenSetDraft = z.object({
  name: z
    .string()
    .trim()
    .refine((name) => countCharacters(name) >= 1 && countCharacters(name) <= 100, "Use a name of 1 to 100 characters"),
  tokens: TokenValues,
});
export type TokenSetDraft = z.infer<typeof TokenSetDraft>;
