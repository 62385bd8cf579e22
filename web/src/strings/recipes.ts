import { formatNumber } from "./format.ts";

/** What each operation makes. */
const operations = {
  generate: "Makes pictures",
  edit: "Changes a picture",
  scene: "Sets a product into a scene",
} as const;

export const recipesStrings = {
  title: "Recipes",
  intro: "A recipe is a named way to make pictures: a prompt with places to fill in, and all that goes with it.",
  create: "New recipe",
  importThem: "Import",
  exportAs: { json: "Export JSON", csv: "Export CSV" },
  exported: (count: number) =>
    count === 1 ? "1 recipe is in the file" : `${formatNumber(count)} recipes are in the file`,
  all: "All recipes",

  // The list
  show: "Show",
  shows: {
    all: "All",
    own: "Yours",
    shared: "Shared by others",
    common: "Everybody’s",
    archived: "Archived",
  },
  kind: "Kind",
  anyKind: "Any kind",
  kinds: { template: "Templates", style: "Styles", scene: "Scenes" },
  category: "Category",
  anyCategory: "Any category",
  search: "Find recipes",
  searchHint: "Name or what it is for",
  sort: "Sort by",
  sorts: { name: "By name", uses: "Most used", newest: "Newest" },
  count: (count: number) => (count === 1 ? "1 recipe" : `${formatNumber(count)} recipes`),
  more: (count: number) => `Show ${formatNumber(count)} more`,
  none: "There are no recipes yet",
  noneHelp: "Make the first one, or import a file of recipes.",
  noneMatches: "No recipe matches",
  noneMatchesHelp: "Try other words, or fewer filters.",
  clear: "Clear filters",
  noneOwn: "You have no recipe of your own yet",
  noneOwnHelp: "Begin with an empty one, or make a copy of a recipe that comes near.",
  noneArchived: "Nothing is archived",
  noneShared: "Nobody has shared a recipe yet",

  // A recipe
  kindName: { template: "Template", style: "Style", scene: "Scene" },
  operation: operations,
  own: "Yours",
  common: "Everybody’s",
  sharedByOther: "Shared by another",
  ofAnother: "Another’s own",
  sharedWithAll: "Shared with all",
  archived: "Archived",
  uses: (count: number) =>
    count === 0 ? "Not used yet" : count === 1 ? "1 picture" : `${formatNumber(count)} pictures`,
  wins: (count: number) => (count === 1 ? "1 win" : `${formatNumber(count)} wins`),
  winsOf: (wins: number, pictures: number) => `${formatNumber(wins)} of ${formatNumber(pictures)} compared`,
  types: { text: "Text", choice: "Choice", color: "Color", picture: "Picture", number: "Number" },

  // While it is not loaded
  offline: "You are offline",
  offlineHelp: "This part is not loaded yet. It appears as soon as you are online again.",
} as const;
