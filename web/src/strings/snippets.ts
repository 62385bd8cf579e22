export const snippetStrings = {
  languages: { curl: "curl", javascript: "JavaScript", python: "Python" },
  languagesLabel: "The request as",
  code: (language: string) => `${language} for this request`,
  fromEnvironment: "Reads your key from the environment variable",
  needs: {
    curl: "For any shell of Linux and macOS.",
    javascript: "For Node 20 or newer, as a module.",
    python: "For Python 3, without any package.",
  },
} as const;
