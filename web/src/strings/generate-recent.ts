import { pictures } from "./generate.ts";

/** What was generated before, and what is said before there is any, on Generate. */
export const recentStrings = {
  emptyTitle: "Your pictures appear here",
  emptyHelp: "Describe one, or try one of these:",
  examples: [
    "A stack of chocolate chip cookies on a wooden board",
    "Jar of strawberry jam on linen, fresh berries beside it",
    "Sourdough loaf on a rustic table, flour in the air",
  ],
  recent: "Made before",
  recentCounts: (done: number, total: number) => (done === total ? pictures(total) : `${done} of ${total} ready`),
  notMade: (count: number) => `${count} not made`,
  rows: (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`),
  prompts: (count: number) => `${count} prompts`,
  morePrompts: (count: number) => `and ${count} more`,
} as const;
