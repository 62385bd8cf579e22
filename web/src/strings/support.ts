export const supportStrings = {
  ask: "Ask whoever runs this Larder: they can invite you, give you a key, and see what went wrong.",
  askThere: "Whoever runs this Larder helps you at",
} as const;
