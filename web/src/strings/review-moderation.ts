export const reviewModerationStrings = {
  title: "Moderation",
  subjects: { prompt: "The prompt", picture: "The picture" } as Readonly<Record<string, string>>,
  flagged: "Flagged",
  wouldBeBlocked: "Would be blocked",
  sure: (share: string) => `${share} sure`,
  help: "A moderator found this. It is for you to decide.",
  blockedHelp: "By the settings of now, work with this ends before it comes to the review.",
} as const;
