import { oneLine } from "../../../lib/one-line.ts";

/** A text as one tag: in small letters, with single blanks. Empty where nothing is said. */
export const asTag = (text: string): string => oneLine(text).toLowerCase();

/** The tags of a list with commas or line breaks between them, each once and in their order. */
export const splitTags = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n\r]+/)
      .map(asTag)
      .filter((tag) => tag !== ""),
  ),
];
