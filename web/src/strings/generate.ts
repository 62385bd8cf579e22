/** A number of pictures, in words. */
export const pictures = (count: number) => (count === 1 ? "1 picture" : `${count} pictures`);

export const generateStrings = {
  // The form
  form: "New pictures",
  startFresh: "Start fresh",
  startedFresh: "The form is empty again",
  undo: "Undo",
  startFrom: "Start from",
  sources: { words: "Own words", template: "Template" },
  prompt: "Prompt",
  promptPlaceholder: "Lemon tart on slate, a dusting of sugar",
  promptHelp: "Each line is a picture of its own",
  promptCount: (count: number) => (count < 2 ? null : `${count} lines, each a picture of its own`),
  template: "Template",
  chooseTemplate: "Choose a template…",
  style: "Style",
  noStyle: "None",
  count: "Count",
  size: "Size",
  seed: "Seed",
  seedRandom: "Random",
  seedHelp: "The same seed and request make the same picture again. Of several pictures, each has the next seed.",

  // Colors
  colors: "Colors",
  colorsHelp: "Worked into the pictures, up to 8",
  pickColor: "Pick a color",
  changeColor: (hex: string) => `Change ${hex}`,
  removeColor: (hex: string) => `Remove ${hex}`,
  hex: "Hex value",
  add: "Add",
  notHex: "Write it as #f4d35e",
  colorTwice: "This color is chosen already",
  colorsFull: "8 colors are chosen: remove one to add another",
  palettes: "Saved palettes",
  // Models
  model: "Model",
  modelDefault: "Default",
  free: "free",
  each: (price: string) => `${price} each`,
  speed: (duration: string) => `about ${duration}`,
  finishesLater: "delivers later",
  retiresOn: (day: string) => `until ${day}`,
  drawing: "draws offline, no photographs",
  providers: { sketch: "Sketch", "sketch-later": "Sketch" } as Readonly<Record<string, string>>,
  obstacle: {
    switched_off: "Switched off by an admin",
    retired: "Retired",
    not_configured: "Not configured: an admin has to add its key",
  },
  insteadOf: (name: string) => `use ${name}`,
  noModel: "There is no model that makes pictures. Ask an admin to add one.",

  // Before anything runs
  outcome: "What will be made",
  outcomeEmpty: "Say what the pictures should show, and you see here what is sent to the model and what it costs.",
  // Submitting
  waitsForNetwork: "Waiting for the network",
  offlineHelp: "You are offline. The form is kept; generate when you are online again.",
  generate: (count: number | null, price: string | null) =>
    ["Generate", count === null ? "pictures" : pictures(count)].join(" ") + (price === null ? "" : ` · ${price}`),
  // Filling the form
  results: "Pictures",
} as const;
