import type { PartStatus } from "../../../../../shared/products.ts";

/** How many scenes are where. */
export interface Tally {
  readonly all: number;
  /** That there is something to look at of; those that are flagged are among them. */
  readonly made: number;
  readonly flagged: number;
  readonly failed: number;
}

export function tallyOf(scenes: readonly { readonly status: PartStatus }[]): Tally {
  const count = (...of: PartStatus[]) => scenes.filter(({ status }) => of.includes(status)).length;
  return { all: scenes.length, made: count("ready", "flagged"), flagged: count("flagged"), failed: count("failed") };
}
