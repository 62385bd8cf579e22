import type { Category } from "../../../../shared/categories.ts";
import { phraseKey, type Word } from "./split-words.ts";
import { stopWords } from "./stop-words.ts";

/** Words that decide a category, and the general terms that hold for everything in it. */
const shelves: Record<Exclude<Category, "other">, { words: string; implies: readonly string[] }> = {
  cookies: {
    words:
      "cookie, biscuit, biscotti, macaron, macaroon, shortbread, gingerbread, gingerbread man, snickerdoodle, whoopie pie",
    implies: ["baked good", "sweet treat"],
  },
  bars: {
    words: "brownie, blondie, lemon bar, lemon square, bar cookie, dessert bar, traybake, magic bar",
    implies: ["baked good", "sweet treat"],
  },
  breads: {
    words:
      "bread, sourdough, loaf, boule, baguette, focaccia, ciabatta, brioche, challah, bagel, roll, bun, flatbread, naan, " +
      "pita, cornbread, pretzel, english muffin, toast",
    implies: ["baked good"],
  },
  cakes: {
    words: "cake, cupcake, cheesecake, gateau, sponge, fruitcake, layer cake, cake pop, torte, meringue, pavlova",
    implies: ["baked good", "dessert"],
  },
  muffins: { words: "muffin, scone", implies: ["baked good"] },
  pies: { words: "pie, tart, tartlet, quiche, crumble, cobbler, galette", implies: ["baked good"] },
  pastries: {
    words:
      "pastry, croissant, danish, cinnamon roll, cinnamon bun, sticky bun, turnover, hand pie, eclair, cream puff, " +
      "profiterole, strudel, donut, doughnut, cruller",
    implies: ["baked good", "sweet treat"],
  },
  breakfasts: { words: "pancake, hotcake, waffle, crepe, oatmeal, porridge, french toast", implies: ["breakfast"] },
  jams: {
    words: "jam, marmalade, jelly, preserves, preserve, fruit butter, apple butter, curd, chutney, fruit spread",
    implies: ["preserve"],
  },
  honey: { words: "honey, honeycomb", implies: ["sweet treat"] },
  syrups: { words: "syrup", implies: ["sweet treat"] },
  candies: {
    words:
      "candy, sweets, bonbon, caramel, fudge, truffle, toffee, brittle, marshmallow, lollipop, gummy, gumdrop, nougat, " +
      "bark, praline, chocolate, candied fruit, candied nut, candy apple, candy cane, taffy",
    implies: ["confection", "sweet treat"],
  },
  snacks: {
    words:
      "granola, muesli, granola bar, energy bar, trail mix, popcorn, kettle corn, cracker, chip, jerky, nut, dried fruit",
    implies: ["snack"],
  },
  beverages: {
    words: "tea, coffee, espresso, lemonade, limeade, kombucha, cider, juice, cocoa, hot chocolate, smoothie, drink",
    implies: ["drink"],
  },
  pickles: {
    words: "pickle, pickled, gherkin, sauerkraut, kimchi, relish, giardiniera, piccalilli",
    implies: ["preserve", "savory"],
  },
  sauces: {
    words:
      "sauce, salsa, mustard, vinegar, ketchup, pesto, marinara, nut butter, peanut butter, almond butter, oil, dressing",
    implies: ["condiment"],
  },
  spices: {
    words:
      "spice, spice mix, spice blend, seasoning, rub, salt, pepper, herb, rosemary, thyme, oregano, sage, basil, lavender, " +
      "cinnamon, cinnamon stick, vanilla, vanilla bean, mint, baking mix, pancake mix, soup mix",
    implies: [],
  },
  produce: {
    words:
      "apple, berry, strawberry, raspberry, blueberry, cherry, lemon, lime, peach, pear, fig, pumpkin, tomato, egg",
    implies: [],
  },
  gifts: { words: "gift box, gift basket, gift set, hamper, gift bag, gift jar", implies: ["gift"] },
};

const entries = Object.entries(shelves).flatMap(([category, { words }]) =>
  words.split(", ").map((phrase) => [phraseKey(phrase), category as Category] as const),
);
const byPhrase: ReadonlyMap<string, Category> = new Map(entries);

/**
 * The category that words name. An English noun phrase ends in its head ("honey cake" is a cake, "jar of cherry jam" a
 * jam), so of each run without grammar words the last known phrase counts, and the first run that has one decides.
 */
export function categorize(words: readonly Word[]): Category {
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && !words[end]!.startsClause && !stopWords.has(words[end]!.folded)) end++;
    const category = headOf(words.slice(start, end));
    if (category) return category;
    start = end;
  }
  return "other";
}

function headOf(run: readonly Word[]): Category | undefined {
  for (let end = run.length; end > 0; end--) {
    for (let length = Math.min(3, end); length > 0; length--) {
      const key = run.slice(end - length, end).map((word) => word.key);
      const category = byPhrase.get(key.join(" "));
      if (category) return category;
    }
  }
  return undefined;
}

/** General terms that are true of everything in a category: a cookie is a baked good. */
export function impliedTerms(category: Category): readonly string[] {
  return category === "other" ? [] : shelves[category].implies;
}
