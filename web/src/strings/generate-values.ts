/** What fills the slots of prompts and recipes, on Generate. */
export const generateValueStrings = {
  fillIn: "Fill this in: nothing is made without it",
  values: "Values",
  valuesOfStyle: (style: string) => `For the style ${style}`,
  // Beneath the prompt
  help: "[NAME] stands for a value, [NAME|friend] for a value or else “friend”, {red|blue} for one picture of each. A backslash makes a bracket, brace or bar a plain character.",
  insert: (name: string) => `Put [${name}] into the prompt`,
  insertVariation: "Put a variation such as {red|blue} into the prompt",
  names: "Values to put into the prompt",
  dragHelp: "Press one, or drag it into the prompt. Typing [ in the prompt offers them too.",
  offered: "Values that fit",
  newName: (name: string) => `${name}, a new one`,
  // What comes of it
  preview: "With the values filled in",
  prompts: (count: number) => (count === 1 ? "1 prompt" : `${count} prompts`),
  capped: (count: string, cap: number) =>
    `It comes to ${count} variations; ${cap} are the most of one prompt. Take some of them out.`,
  countless: "more than can be counted",
  missing: (names: readonly string[]) =>
    names.length === 1
      ? `Nothing fills [${names[0]}]: it would be drawn as it stands.`
      : `Nothing fills ${names.map((name) => `[${name}]`).join(", ")}: they would be drawn as they stand.`,
  unused: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} is filled, and nothing uses it.`
      : `${names.join(", ")} are filled, and nothing uses them.`,
  forget: "Forget what is not used",
  more: (count: number) => `${count} more`,
  overlays: "Set over the picture",
  // Token sets
  sets: "Saved values",
  noSets:
    "Nothing is saved yet. Fill in some values and keep them under a name, such as a business, a person or a season.",
  fillFrom: (name: string) => `Fill in ${name}`,
  setUsed: (name: string) => `Filled in from ${name}`,
  renameSet: (name: string) => `Rename ${name}`,
  removeSet: (name: string) => `Remove ${name}`,
  setName: "Save these values as",
  setNamePlaceholder: "Spring market",
  newSetName: "New name",
  save: "Save",
  replace: "Replace",
  cancel: "Cancel",
  setSaved: (name: string) => `${name} is saved`,
  setRemoved: (name: string) => `${name} is removed`,
  setRenamed: (name: string) => `It is called ${name} now`,
  setNotRemoved: "It could not be removed",
  setTwice: "There is one of that name: press Replace to take its place",
  nameTaken: "There is one of that name already",
  count: (count: number) => (count === 1 ? "1 value" : `${count} values`),
  undo: "Undo",
} as const;
