/** What was read out of pictures, value by value. */
export const patternValueStrings = {
  differs: "differs",
  sure: "sure to",
  repaired: (count: number) => (count === 1 ? "1 repair" : `${count} repairs`),
  whole: "The whole",
} as const;
