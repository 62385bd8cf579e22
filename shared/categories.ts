import { z } from "zod";

/** What an image shows, in one word for a whole shelf. `other` is for what fits none, and for a picture nobody described. */
export const categories = [
  "cookies",
  "bars",
  "breads",
  "cakes",
  "muffins",
  "pies",
  "pastries",
  "breakfasts",
  "jams",
  "honey",
  "syrups",
  "candies",
  "snacks",
  "beverages",
  "pickles",
  "sauces",
  "spices",
  "produce",
  "gifts",
  "other",
] as const;

export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;
