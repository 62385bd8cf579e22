/** Tokens that a vendor may write about one picture, its thoughts included: as many as are put aside for the call. */
export const longestReading = 4000;
