/** The inputs of a recipe's fields. */
export const recipeFormStrings = {
  needed: "Nothing is made without it.",
  between: (min: number, max: number) => `From ${min} to ${max}.`,
  atLeast: (min: number) => `${min} or more.`,
  atMost: (max: number) => `${max} or less.`,
  nothingChosen: "None chosen",
  pickColor: (label: string) => `Pick a color for ${label}`,
  choosePicture: (label: string) => `Choose a picture for ${label}`,
  choose: "Choose a picture",
  change: "Choose another",
} as const;
