import type { ImageStatus } from "../../../../../shared/images.ts";
import type { PartStatus } from "../../../../../shared/products.ts";

/** The work that a part waits for, if there is any. */
export interface PartJob {
  readonly kind: string;
  readonly state: string;
  /** 0 to 1. */
  readonly progress: number;
  /** Of an attempt that failed and is to be repeated, or of what holds it up. */
  readonly error_code: string | null;
}

/** Where a part is on its way, as it is shown. */
export type PartStage = "waiting" | "queued" | "making" | "fitting" | "sizes" | "tags";

const stageOfKind: Readonly<Record<string, PartStage>> = {
  generate: "making",
  compose: "fitting",
  variants: "sizes",
  tag: "tags",
  embed: "tags",
};
/** Between two pieces of work there is none for a moment. */
const stageBetween: Partial<Record<ImageStatus, PartStage>> = { processing: "sizes", tagging: "tags" };

/** Null where a part is on no way: it is there, or has failed. */
export function partStage(
  status: PartStatus,
  picture: { readonly status: ImageStatus; readonly job: PartJob | undefined } | undefined,
): PartStage | null {
  if (status !== "waiting" && status !== "working") return null;
  const job = picture?.job;
  if (!job) return status === "waiting" ? "waiting" : ((picture && stageBetween[picture.status]) ?? "queued");
  if (job.kind === "generate" && job.state === "queued") return "queued";
  return stageOfKind[job.kind] ?? "queued";
}

const shares: Readonly<Record<PartStage, number>> = {
  waiting: 0,
  queued: 0.02,
  making: 0.1,
  fitting: 0.6,
  sizes: 0.75,
  tags: 0.9,
};

/** How much of its way lies behind a part, 0 to 1. Making is the longest piece of it. */
export const stageShare = (stage: PartStage, job: PartJob | undefined): number =>
  shares[stage] + (stage === "making" ? 0.5 * (job?.progress ?? 0) : 0);
