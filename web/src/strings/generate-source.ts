/** What is said of the picture that is changed, on Generate. */
export const sourceStrings = {
  what: "What is done with it",
  edit: "Change it in words",
  remove_background: "Remove its background",
  remove: "Start from no picture",
  untitled: "A picture without a name",
  missing: "There is no such picture, or it is not yours.",
  unknown: "The picture could not be read. It is tried again when you generate.",
} as const;
