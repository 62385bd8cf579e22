/** The prompts of a text with one a line; empty lines are none. */
export const linesOf = (prompts: string): string[] =>
  prompts
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
