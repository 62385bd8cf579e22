import type { Usd } from "../../../shared/usd.ts";
import { formatDuration, formatNumber } from "./format.ts";
import { pictures } from "./library.ts";
import { formatUsd } from "./usd.ts";

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${formatNumber(number)} ${many}`;

const times = (number: number) => (number === 1 ? "once" : number === 2 ? "twice" : `${formatNumber(number)} times`);

export const wishStrings = {
  title: "Wishes",
  intro:
    "What sites looked for and the library could not answer well, the most wanted first. Approving a picture that answers a wish grants it.",
  emptyTitle: "Nobody is waiting for a picture",
  emptyHelp: "When a site searches for something that the library does not have, it is noted here.",
  trySearch: "Try a search",
  open: (number: number) => `Wanted (${formatNumber(number)})`,
  /** Beside the number. */
  sitesWord: (number: number) => (number === 1 ? "site" : "sites"),
  asked: (number: number, ago: string) => `Asked ${times(number)}, ${number === 1 ? ago : `the last ${ago}`}`,
  also: (wordings: string) => `Also: ${wordings}`,
  seeAnswer: "See what sites get",
  seeAnswerOf: (query: string) => `See what sites get for ${query}`,
  make: (images: number, usd: Usd) =>
    Number(usd) === 0
      ? `Make ${formatNumber(images)} at no cost`
      : `Make ${formatNumber(images)} for about ${formatUsd(usd)}`,
  makeRange: (low: Usd, high: Usd) => `Between ${formatUsd(low)} and ${formatUsd(high)}`,
  makeOf: (query: string) => `for ${query}`,
  noPrice: "No model can make pictures now.",
  toModels: "See the models",
  dismiss: "Dismiss",
  dismissOf: (query: string) => `Dismiss ${query}`,
  progress: "Progress",
  making: (done: number, total: number, seconds: number) =>
    `${formatNumber(done)} of ${formatNumber(total)} made (about ${formatDuration(seconds)})`,
  failed: (number: number) => `${formatNumber(number)} failed`,
  seeBatch: "See them",
  seeBatchOf: (query: string) => `See the pictures made for ${query}`,
  review: (number: number) => `Review ${pictures(number)}`,
  reviewOf: (query: string) => `for ${query}`,
  notAnswered: (total: number, failed: number) => {
    if (failed === total)
      return total === 1 ? "The picture for it failed." : `All ${formatNumber(total)} pictures for it failed.`;
    const made = `${count(total - failed, "picture was", "pictures were")} made for it, and none answers it.`;
    return failed > 0 ? `${made} ${formatNumber(failed)} failed.` : made;
  },
  makeLost: "No answer came. It may have been started or not: pressing again starts it only once.",
  dismissed: (query: string) => `“${query}” is dismissed`,
  undo: "Undo",
  takenBack: "It is wanted again",
  more: (number: number) => `Show ${formatNumber(number)} more`,
  list: "Wanted",

  grantedTitle: "Granted",
  grantedHelp: "What sites missed once, and find now.",
  granted: (ago: string) => `granted ${ago}`,
  pictureGone: "The picture is gone",
  openAgain: "Still wanted",
  openAgainOf: (query: string) => `${query} is still wanted`,

  dismissedTitle: (number: number) => `Dismissed (${formatNumber(number)})`,
  dismissedHelp: "They stay here, however often they are asked for.",
} as const;
