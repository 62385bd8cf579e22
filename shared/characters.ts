/** How many characters a text has, as Postgres counts them: an emoji is one. */
export const countCharacters = (text: string): number => [...text].length;
