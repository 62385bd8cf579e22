const qualities: Readonly<Record<string, string>> = { "": "Usual", xhigh: "Extra high", max: "Highest" };

/** A level of quality as people read it. */
export const qualityName = (level: string) => qualities[level] ?? level.charAt(0).toUpperCase() + level.slice(1);

/** What is said of how pictures are made: in which look, how many, after which others. */
export const makingStrings = {
  chooseStyle: "Choose a style",
  style: "Style",
  noStyle: "None",
  count: "Count",
  size: "Size",
  likeThePicture: "Like the picture",
  eachItsOwn: "Each model its own",
  quality: "Quality",

  negativePrompt: "Negative prompt",
  negativePromptHelp: "What must not be in the pictures",
  transparent: "Transparent background",
  seed: "Seed",
  seedRandom: "Random",
  seedHelp: "The same seed and request make the same picture again. Of several pictures, each has the next seed.",

  moreStyles: (count: number) => `${count} more styles`,
  references: "Reference pictures",
  addReferences: "Add reference pictures",

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
} as const;
