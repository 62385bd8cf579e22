/** What tiles of the review's grid say, apart from what is only said once somebody does something. */
export const reviewGridStrings = {
  deleted: "Deleted",
  flagged: "Flagged by moderation",
} as const;
