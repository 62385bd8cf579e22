/** What the screen of mockups says. */
export const mockupStrings = {
  title: "Mockups",
} as const;
