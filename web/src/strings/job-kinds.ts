import type { JobKind } from "../../../shared/jobs.ts";

/** The stages of background work, as screens call them. */
export const stageNames = {
  generate: "Making pictures",
  compose: "Setting texts",
  variants: "Making sizes",
  tag: "Tagging",
  embed: "Indexing",
  publish: "Publishing",
  withdraw: "Withdrawing",
  purge: "Deleting for good",
  extract: "Reading patterns",
  deliver: "Telling endpoints",
} as const satisfies Record<JobKind, string>;

export const stageStates = { ok: "Ready", busy: "Working", stuck: "Stuck", paused: "Paused" } as const;
