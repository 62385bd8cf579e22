import type { MockupSlug } from "../../../../shared/mockups.ts";

interface ProductPhrases {
  readonly slug: MockupSlug;
  readonly phrases: readonly string[];
  /**
   * When it is meant as what a picture is put on, and not as what it shows: `always`, unless it is worn or lain in; or when it
   * is said so, by "for a mug", "on a mug", "mug design", and of some by "a mug with a fox".
   */
  readonly meant: "always" | "said";
  /** Words after it that say so, besides "design" and the like. */
  readonly by: readonly string[];
  /** Whether "on" it says so: a cat may sit on a box. */
  readonly on: boolean;
}

export const productPhrases: readonly ProductPhrases[] = [
  {
    slug: "shirt",
    phrases: ["t shirt", "tshirt", "tee", "tee shirt", "shirt", "hoodie", "sweatshirt", "sweater", "jersey", "onesie"],
    meant: "always",
    by: [],
    on: true,
  },
  {
    slug: "mug",
    phrases: ["mug", "coffee mug", "tea mug", "coffee cup", "tea cup", "ceramic mug", "enamel mug", "travel mug"],
    meant: "said",
    by: ["with", "showing", "featuring"],
    on: true,
  },
  {
    slug: "tote",
    phrases: ["tote", "tote bag", "totebag", "canvas bag", "shopping bag", "cotton bag", "canvas tote"],
    meant: "always",
    by: [],
    on: true,
  },
  {
    slug: "poster",
    phrases: ["poster", "wall poster", "wall art", "art print", "wall print", "canvas print", "wall hanging"],
    meant: "always",
    by: [],
    on: true,
  },
  {
    slug: "jar-label",
    phrases: [
      "label",
      "jar label",
      "jam label",
      "honey label",
      "jar sticker",
      "pickle label",
      "bottle label",
      "lid label",
    ],
    meant: "always",
    by: [],
    on: true,
  },
  {
    slug: "box",
    phrases: [
      "box",
      "gift box",
      "cookie box",
      "cake box",
      "bakery box",
      "pastry box",
      "pizza box",
      "carton",
      "box lid",
    ],
    meant: "said",
    by: [],
    on: false,
  },
  { slug: "box", phrases: ["packaging"], meant: "always", by: [], on: true },
];

/** What is made for a product: said of it before or after. */
export const printWords: ReadonlySet<string> = new Set(
  "design print art artwork graphic motif packaging label sticker picture image illustration drawing".split(" "),
);
