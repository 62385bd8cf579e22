import { pictures } from "./generate.ts";
import { qualityName } from "./making.ts";

/** What is said from the price to the start of a batch, on Generate. */
export const startStrings = {
  modelUnavailable: (name: string, why: string) => `${name} cannot be used. ${why}.`,
  outcomeOffline: "You see the price as soon as you are online again.",
  outcomeFailed: "The price could not be worked out.",
  sentToModel: (models: number) => (models > 1 ? "Sent to each model" : "Sent to the model"),
  times: (count: number) => `${count}×`,
  unfilled: (names: readonly string[]) =>
    `${names.map((name) => `[${name}]`).join(", ")} ${names.length === 1 ? "is" : "are"} not filled in and would be drawn as ${names.length === 1 ? "it stands" : "they stand"}.`,
  needed: (names: readonly string[]) =>
    `${names.map((name) => `[${name}]`).join(", ")} ${names.length === 1 ? "has" : "have"} to be filled in before anything is made.`,
  model: "Model",
  quality: (level: string) => `${qualityName(level).toLowerCase()} quality`,
  makes: "Makes",
  takes: "Takes",
  costs: "Costs",
  pictures,
  about: (duration: string) => `about ${duration}`,
  pricing: "Working out the price",
  sending: "Sending",
  looking: "Looking whether it was started",
  confirmTitle: (count: number, price: string) => `Generate ${pictures(count)} for ${price}?`,
  hasRisen: "The price has risen since it was shown.",
  confirmHelp: (duration: string) => `It takes about ${duration}. What is not made yet can be cancelled.`,
  unclear:
    "The connection broke while this was sent. Nobody knows yet whether it was started; we look as soon as the library can be reached.",
  foundStarted: "It was started",
  foundStartedDetail: "Only the answer was lost on its way. These are your pictures.",
  notStarted: "The last try did not arrive: nothing was started, and nothing was spent. You can send it again.",
  notSent: "Nothing was sent. Try again when you are online.",
  fixFields: "Some fields need another look.",
  undo: "Undo",
  filled: "The form is filled",
  filledFromPicture: "The form is filled as for that picture",
  filledFromBatch: "The form is filled as it was then",
  filledFromSource: "The form starts from that picture",
  filledFromRecipe: (name: string) => `The form begins with ${name}`,
  noSuchRecipe: (slug: string) =>
    `No recipe “${slug.slice(0, 60)}” makes new pictures here: it is put away, no longer shared, for something else, or not there.`,
  notFilled: "The form could not be filled",
  noSuchPicture: "There is no such picture, or it is not yours.",
  noSuchBatch: "There is no such batch, or it is not yours.",
  retry: "Retry",
} as const;
