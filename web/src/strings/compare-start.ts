import { formatNumber } from "./format.ts";

const pictures = (count: number) => (count === 1 ? "1 picture" : `${formatNumber(count)} pictures`);

/** What a new comparison says. */
export const compareStartStrings = {
  intro: "Every model makes every prompt in every style, with the same seed. All of it is priced before anything runs.",
  from: "What is compared",
  fromStyles: "A prompt",
  fromTemplates: "Templates",
  prompts: "Prompt",
  promptsHelp: "A line for each, if there are more.",
  promptNeeded: "Say what the pictures should show.",
  promptTooLong: "Use 1000 characters a line at most.",
  tooManyPrompts: (most: number) => `Use ${formatNumber(most)} prompts at most.`,
  styles: "Styles",
  templates: "Templates",
  noStyle: "No style",
  upTo: (most: number) => `Up to ${most}.`,
  filterOf: (what: string) => `Filter ${what.toLowerCase()}`,
  nothingMatches: "Nothing matches",
  chosenCount: (count: number, most: number) => `${count} of ${most} chosen`,
  values: "Values",
  valueNeeded: "This is needed.",
  tooFew: "Choose two models or two styles at least: there is nothing to compare yet.",
  tooFewTemplates: "Choose two models or two templates at least: there is nothing to compare yet.",
  templateNeeded: "Choose a template.",

  price: "What will be made",
  priceEmpty: "The price appears here as soon as there is something to compare.",
  priceOffline: "Without a network nothing can be priced.",
  model: "Model",
  pictures: "Pictures",
  costs: "Cost",
  total: "In all",
  unfilled: (names: readonly string[]) => `Nothing fills ${names.join(", ")}: it would be drawn as it stands.`,
  start: (count: number, price: string) => `Make ${pictures(count)} · ${price}`,
  startUnpriced: "Make the pictures",

  halfTitle: "This comparison is not complete yet",
  halfHelp: (started: number, all: number) =>
    started === 0
      ? "Whether it was begun is not known: the answer was lost. Going on begins nothing twice."
      : `${formatNumber(started)} of ${formatNumber(all)} parts are started. Going on begins nothing twice.`,
  partStarted: "started",
  partLeft: "not started",
  goOn: "Start the rest",
  goOnFor: (price: string) => `Start the rest · up to ${price}`,
  showStarted: "Compare what is started",
  leave: "Leave it at that",
  refused: (name: string, message: string) => `${name} was not started. ${message}`,
  loadingFailed: "What can be compared could not be looked up.",
} as const;
