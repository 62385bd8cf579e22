import { formatNumber } from "./format.ts";

export const checkStrings = {
  whole: (least: number, most: number) => `Give a whole number from ${formatNumber(least)} to ${formatNumber(most)}.`,
  share: "Give a number from 0 to 100.",
  cap: "Give an amount of 0 or more, such as 12.50, or nothing for no cap.",
  tagOrder: "The fewest tags cannot be more than the most.",
  origin: (text: string) =>
    `${text} is no origin: write https:// and the host, such as https://www.example.com, and nothing after it.`,
  starAlone: "* stands for every site: leave it alone, or take it out.",
  originTwice: "One of these is listed twice.",
  tooManyOrigins: "List at most 50 origins.",
} as const;
