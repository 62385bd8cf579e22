/** A word with a capital at its front. */
export const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
