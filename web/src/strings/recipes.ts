export const recipesStrings = { title: "Recipes" } as const;
