/** A text in one line: whatever white space there is becomes one blank, and none at the ends. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");
