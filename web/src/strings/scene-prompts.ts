import { formatNumber } from "./format.ts";

/** An account's own words for scenes. */
export const scenePromptStrings = {
  title: "Scene prompts",
  help: "Your own words for the scenes of your products. They go before those of the scene wherever a product is given none, also in requests of your keys. Describe the stage empty: the product is set into it.",
  list: "Scenes",
  removal: "Removing the background",
  removalHelp: "Told to models that cut out as they are told; others need no words.",
  own: "Your words",
  none: "Nothing is said.",
  edit: (name: string) => `Change the words of ${name}`,
  change: "Change",
  words: (name: string) => `Words for ${name}`,
  count: (count: number, most: number) => `${formatNumber(count)} of ${formatNumber(most)} characters`,
  tooLong: (most: number) => `Use ${formatNumber(most)} characters at most.`,
  empty: "Write what to make, or go back to the words of the scene.",
  save: "Save",
  cancel: "Cancel",
  reset: "Back to the scene's own words",
  resetOf: (reset: string, name: string) => `${reset}: ${name}`,
  resetRemoval: "Say nothing",
  saved: (name: string) => `Your words for ${name} are saved`,
  wasReset: (name: string) => `${name} is as it was again`,
  undo: "Undo",
  gone: "This scene is no longer there.",
} as const;
