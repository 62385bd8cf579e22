import { formatBytes, formatNumber } from "./format.ts";

const recipes = (count: number) => (count === 1 ? "1 recipe" : `${formatNumber(count)} recipes`);

export const recipeImportStrings = {
  title: "Import recipes",
  help: "A JSON or CSV file, of Larder or of another program: a name and a prompt are enough. What would come of it is shown first.",
  choose: "Choose a file",
  chooseOther: "Choose another file",
  drop: "or drop one here",
  file: "File of recipes",
  reading: (name: string) => `Reading ${name}`,
  from: (name: string) => `In ${name}`,
  tooLarge: (bytes: number, most: number) => `This file has ${formatBytes(bytes)}: ${formatBytes(most)} is the most`,
  tooMany: (count: number, most: number) =>
    `This file has ${formatNumber(count)} recipes: ${formatNumber(most)} is the most. Split it in parts.`,
  notReadable: "This file cannot be read any more: choose it again",
  nothing: "There is no recipe in this file",
  list: "Recipes of the file",
  outcomes: {
    new: "New",
    renamed: "Renamed",
    same: "Already there",
  },
  slug: (slug: string) => `as ${slug}`,
  renamedFrom: (slug: string) => `${slug} is taken`,
  withoutModels: (models: readonly string[]) => `without ${models.join(", ")}, which is not here`,
  choosesAll: "All of them",
  chosen: (name: string) => `Import ${name}`,
  more: (count: number) => `and ${recipes(count)} more, chosen as the others are`,
  problems: (count: number) => (count === 1 ? "Something is left out" : `${formatNumber(count)} things are left out`),
  moreProblems: (count: number) => `and ${formatNumber(count)} more`,
  forEverybody: "For everybody, and not as your own",
  doIt: (count: number) => (count === 0 ? "Import" : `Import ${recipes(count)}`),
  done: (count: number) => (count === 1 ? "1 recipe is imported" : `${formatNumber(count)} recipes are imported`),
  cancel: "Cancel",
} as const;
