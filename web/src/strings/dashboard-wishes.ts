export const dashboardWishStrings = {
  title: "Most wanted by sites",
  all: (count: number) => (count === 1 ? "See the wish" : `All ${count.toLocaleString("en")} wishes`),
  sites: (count: number) => (count === 1 ? "1 site" : `${count.toLocaleString("en")} sites`),
  toReview: (count: number) => `${count.toLocaleString("en")} to review`,
} as const;
