/** Choosing recipes. */
export const makingRecipeStrings = {
  browse: "Browse",
  browseTemplates: "Choose a template",
  search: "Search recipes",
  category: "Category",
  allCategories: "All categories",
  nothingFits: "No recipe fits. Try fewer words or another category.",
  count: (count: number) => (count === 1 ? "1 recipe" : `${count} recipes`),
  yours: "Yours",
  shared: "Shared by somebody",
  others: "Others",
  about: (name: string) => `About ${name}`,
  page: "About this recipe",
  // What a recipe would have, in half a sentence each
  takes: "It takes",
  aspect: (aspect: string) => `the shape ${aspect}`,
  quality: (level: string) => `${level} quality`,
  without: (words: string) => `and leaves out: ${words}`,
  changeBelow: "Change it below where you like.",
} as const;
