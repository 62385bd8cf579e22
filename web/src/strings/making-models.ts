interface Abilities {
  readonly operations: readonly string[];
  readonly features: readonly string[];
  readonly mostSources: number;
}

/** What is said of models. */
export const modelStrings = {
  models: "Models",
  usual: "Default",
  free: "free",
  speed: (duration: string) => `about ${duration}`,
  finishesLater: "delivers later",
  drawing: "draws offline, no photographs",
  retiresOn: (day: string) => `Retires ${day}`,
  sideBySide: (chosen: number) =>
    chosen < 2 ? "Choose up to four to compare them side by side" : `${chosen} side by side: each makes every picture`,
  abilities: ({ operations, features, mostSources }: Abilities) =>
    [
      operations.includes("edit") && (mostSources > 1 ? `edits (up to ${mostSources} references)` : "edits"),
      operations.includes("remove_background") && "removes backgrounds",
      features.includes("references") &&
        (mostSources > 1 ? `looks at up to ${mostSources} pictures` : "looks at a picture"),
      features.includes("transparent") && "transparent",
      features.includes("negative_prompt") && "negative prompt",
      features.includes("seed") && "seed",
    ].filter((ability) => ability !== false),
  unavailable: (count: number) => (count === 1 ? "1 more is not available" : `${count} more are not available`),
  needs: "An operator has to set",
  obstacle: {
    switched_off: "Switched off by an admin",
    retired: "Retired",
    not_configured: "Not configured: an operator has to set its key",
  },
  noReferences: "It cannot look at reference pictures",
  tooManyReferences: (most: number) =>
    most === 1 ? "It looks at 1 picture at most" : `It looks at ${most} pictures at most`,
  preferred: "Recipe's choice",
  insteadOf: (name: string) => `use ${name}`,
  none: {
    generate: "There is no model that makes pictures. Ask an admin to add one.",
    edit: "There is no model that changes pictures. Ask an admin to add one.",
    remove_background: "There is no model that removes backgrounds. Ask an admin to add one.",
  },
  /** While there are some. */
  noneNow: {
    generate: "None of the models that make pictures can be used now.",
    edit: "None of the models that change pictures can be used now.",
    remove_background: "None of the models that remove backgrounds can be used now.",
  },
  // In line for when one fails
  fallbacks: "If it fails, try",
  fallbacksHelp: "In this order, when a provider is down or has no credit left",
  addFallback: "Add a model…",
  earlier: (name: string) => `Try ${name} earlier`,
  later: (name: string) => `Try ${name} later`,
  removeFallback: (name: string) => `Do not try ${name}`,
} as const;
