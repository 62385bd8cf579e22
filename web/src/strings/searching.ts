const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const searchingStrings = {
  label: "What should the picture show?",
  placeholder: "rustic sourdough bread on a wooden board",
  clear: "Clear the search",
  examplesLabel: "For example",
  examples: [
    "rustic sourdough bread",
    "golden honey",
    "jar of strawberry jam",
    "birthday cake",
    "chocolate chip cookies",
  ],
  results: "Results",
  searching: "Searching…",
  /** `total` counts candidates, not what fits: with no minimum score those are all that were looked at. */
  found: (count: number, total: number, isLater = false) => {
    if (total === 0) return count === 0 ? "Nothing found" : `Nothing fits; the nearest ${count}`;
    if (isLater) return `${count} more of ${plural(total, "candidate", "candidates")}`;
    return count < total ? `The first ${count} of ${plural(total, "candidate", "candidates")}` : `${count} found`;
  },
  byMatch: (counts: Readonly<Record<"strong" | "good" | "weak", number>>) =>
    (["strong", "good", "weak"] as const)
      .filter((match) => counts[match] > 0)
      .map((match) => `${counts[match]} ${match}`)
      .join(", "),
  legend: "What match and score mean",
  matchMeans: {
    strong:
      "Shows what was asked: it has most of the words, or what means the same, and stands out from the whole library. Meant to be right at least nine times in ten.",
    good: "Has some of the words and stands out. Likely what was meant, but have a look.",
    weak: "The nearest there is, so that a page is never empty. It may show something else.",
  },
  order:
    "How alike the sentence and the picture's text are, 0 to 1. Results come in the order of words and meaning together, not of the score alone: a picture that shares words may stand above one with a higher score.",
  took: (milliseconds: number) =>
    `in ${milliseconds < 10 ? Number(milliseconds.toFixed(1)) : Math.round(milliseconds)} ms`,
  left: (remaining: number, limit: number) => `${remaining} of ${plural(limit, "search", "searches")} left`,
  match: { strong: "Strong match", good: "Good match", weak: "Weak match" },
  score: (score: number) => score.toFixed(2),
  scoreHelp: "How alike what was asked for and the picture's text are, 0 to 1",
  pixels: (width: number, height: number) => `${width} × ${height}`,
  smaller: "smaller than asked: a picture is never enlarged",
  sizes: "All sizes",
  more: (count: number) => `+${count}`,
  moreTags: (tags: string) => `Also: ${tags}`,
  generated: "AI-generated",
  notGenerated: "Not AI-generated",
  facts: "Facts",
  crop: (score: number) => `${Math.round(score * 100)}% in view`,
  cropHelp: "How much of what matters in the picture this size still shows",
  wordsIn: (hex: string) => `Words in ${hex}`,
  noRoom: "No calm place for words",
  words: "Words on the pictures",
  like: "More like this",
  likeOf: (alt: string) => `More like this: ${alt}`,
  leaveOut: "Leave out",
  leaveOutOf: (alt: string) => `Leave out: ${alt}`,
  pages: "Pages of results",
  nextPage: "Next page",
  firstPage: "Back to the first page",
  degradedTitle: "Found by words alone",
  degradedHelp:
    "Nobody could tell what the search means just now, so these share words with it. No match is called strong.",
  wishTitle: "Nothing here fits well.",
  wished: "Sites have asked for it: it is noted as a wish.",
  wouldWish: "When a site asks for it, it is noted as a wish.",
  mayWish: "When a site asks for it and the library has nothing without these filters either, it is noted as a wish.",
  toWishes: "See the wishes",
  open: "Open the picture",
  openFile: (alt: string) => `${alt} (opens the file)`,
  failedTitle: "The search failed",
  gonePicture:
    "This picture is not approved, or is gone: nothing can be found that is like it. Choose another picture, or search by words again.",
  nothingTitle: "No picture fits",
  nothingHelp: "No picture has been approved yet.",
  nothingFiltered: "No approved picture has all of this. Leave a tag, a color or another filter out.",
  limitedTitle: "That was a lot of searching",
  limitedHelp: (seconds: number) =>
    `Next search in ${plural(seconds, "second", "seconds")}. It goes on by itself: you can keep typing.`,
  forbiddenTitle: "Searching is not open here",
  offlineTitle: "You are offline",
  offlineHelp: "Searching goes on as soon as there is a network.",
  unexpectedAnswer: "The answer makes no sense. Try again in a moment.",
  field: (field: string) => (field === "" ? "The request" : field),
  reference: (id: string) => `Request ${id}`,
} as const;
