import { expect, test } from "vitest";
import { categories } from "../../../../shared/categories.ts";
import { categorize, impliedTerms } from "./categorize.ts";
import { splitWords } from "./split-words.ts";

test.each([
  ["chocolate chip cookies on white plate", "cookies"],
  ["rustic sourdough bread", "breads"],
  ["decorated birthday cake", "cakes"],
  ["jar of strawberry jam", "jams"],
  ["honey cake with almonds", "cakes"],
  ["cinnamon rolls", "pastries"],
  ["dinner rolls in a basket", "breads"],
  ["a gift box of assorted chocolates", "gifts"],
  ["peanut butter cookies", "cookies"],
  ["a jar of peanut butter", "sauces"],
  ["dill pickles with pepper", "pickles"],
  ["pancake mix in a jar", "spices"],
  ["loose leaf tea and lemon", "beverages"],
  ["a bowl of cherries", "produce"],
])("categorize puts '%s' with the %s", (prompt, category) => {
  expect(categorize(splitWords(prompt))).toBe(category);
});

test("categorize says other where no food is named", () => {
  expect(categorize(splitWords("a dragon over a castle"))).toBe("other");
  expect(categorize([])).toBe("other");
});

test("impliedTerms never names one food for a whole category", () => {
  const general = new Set(["baked good", "sweet treat", "dessert", "preserve", "confection", "snack", "drink"]);
  for (const term of ["savory", "condiment", "gift", "breakfast"]) general.add(term);
  const implied = categories.flatMap((category) => impliedTerms(category));
  expect(implied.length).toBeGreaterThan(0);
  expect(implied.filter((term) => !general.has(term))).toEqual([]);
});
