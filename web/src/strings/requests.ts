export const requestStrings = {
  offline: "The library cannot be reached. Nothing is lost: try again when you are online.",
  signedOut: "Your session has ended. Sign in again to go on.",
  broken: "Something went wrong on our side. Try again in a moment.",
  noFile: "There is no such file",
  noConfig: "Cannot read /config.json: is the server up?",
} as const;
