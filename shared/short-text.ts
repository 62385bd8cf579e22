import { z } from "zod";

/** A text that fits a line, without blanks around it: a tag, or what a caller calls something. */
export const shortText = (most: number) => {
  const range = `Use a text of 1 to ${most} characters`;
  return z
    .string(range)
    .trim()
    .min(1, range)
    .max(most, range)
    .regex(/^[^\p{C}]*$/u, "Use printable characters");
};
