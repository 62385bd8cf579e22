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
  startFromPicture: "Start from this picture",
  prompt: "Prompt",
  promptPlaceholder: "Lemon tart on slate, a dusting of sugar",
  change: "What to change",
  changeFrom: "Say it in",
  changePlaceholder: "Put it on a slate board, keep everything else",
  promptHelp: "Each line is a picture of its own",
  promptCount: (count: number) => (count < 2 ? null : `${count} lines, each a picture of its own`),
  changeHelp: "Each line is a change of its own, from the same picture",
  promptTools: "Values and variations",
  describe: "Describe what you want",
  template: "Template",
  chooseTemplate: "Choose a template…",
  noTemplate: "The template that was chosen is put away, or no longer shared. Choose another.",
  // Before anything runs
  outcome: "What will be made",
  outcomeEmpty: "Say what the pictures should show, and you see here what is sent to the model and what it costs.",
  outcomeEmptyEdit: "Say what to change, and you see here what is sent to the model and what it costs.",
  // Submitting
  waitsForNetwork: "Waiting for the network",
  offlineHelp: "You are offline. The form is kept; generate when you are online again.",
  generate: (count: number | null, price: string | null) =>
    ["Generate", count === null ? "pictures" : pictures(count)].join(" ") + (price === null ? "" : ` · ${price}`),
  // Filling the form
  results: "Pictures",
} as const;
