import { formatShare } from "./format.ts";

/** What is said of scenes in which the product is not as on its photo. */
export const flawStrings = {
  title: "The product looks different from its photo",
  help: "Approve it only if whoever buys it gets what they see here.",
  difference: "Worst part",
  differenceOf: (difference: number) => `off by ${difference.toFixed(3)} in color (0.1 is plain to see)`,
  overlap: "Outline",
  overlapOf: (overlap: number) => `${formatShare(overlap)} the same`,
  cutOut: "On the photo",
  inScene: "In the scene",
  hold: "Hold to see it as on the photo",
  held: "The product as on its photo",
  askTitle: "Approve although the product differs?",
  askHelp: "Sites show it as it is here, and the product is not quite the one on the photo.",
  askAction: "Approve as it is",
  left: (count: number) =>
    count === 1
      ? "1 is left to you: the product in it differs from its photo. Decide about it by itself."
      : `${count} are left to you: the product in them differs from its photo. Decide about each by itself.`,
} as const;
