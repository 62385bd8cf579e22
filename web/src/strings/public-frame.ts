/** What stands around every page that anybody may read. */
export const publicFrameStrings = {
  toContent: "Skip to content",
  navigation: "Larder",
  home: "Larder, to the first page",
  api: "API",
  help: "Help",
  signIn: "Sign in",
  toApp: "To the dashboard",
} as const;
