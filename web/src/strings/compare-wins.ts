import { formatNumber } from "./format.ts";

/** What the counted wins say. */
export const winsStrings = {
  title: "Wins",
  help: "A picture counts whenever it was there to be chosen and somebody chose. A win that was taken back no longer counts; one of a picture that is gone still does.",
  models: "Models",
  recipes: "Recipes and styles",
  name: "Name",
  wins: "Wins",
  compared: "Compared",
  share: "Share",
  costPerWin: "Cost per win",
  upload: "Uploads",
  noRecipe: "Without a recipe",
  wonOf: (wins: number, pictures: number) => `${formatNumber(wins)} of ${formatNumber(pictures)}`,
  never: "–",
  emptyTitle: "Nothing has been decided yet",
  emptyHelp:
    "Have the same prompt made by several models or in several styles, and pick the best picture: wins are counted here.",
} as const;
