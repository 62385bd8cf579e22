import { AppError } from "../../../../shared/problems.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { Ports } from "../ports/ports.ts";

/** How a stage left its job. `late`: the claim was gone, and nothing was changed. */
export type Outcome = "done" | "waiting" | "late";

/** One stage of background work. It can be run again at any point: whatever it did before is done over, not twice. */
export type Stage<Needs extends keyof Ports> = (
  ports: Pick<Ports, Needs>,
  job: Job,
  signal: AbortSignal,
) => Promise<Outcome>;

export const settled = (held: boolean): Outcome => (held ? "done" : "late");

/** The image of a job, which must be there while its job lives. */
export async function imageOf({ images }: Pick<Ports, "images">, job: Job): Promise<ImageWork> {
  const image = await images.read(job.subjectId);
  if (!image) throw new AppError("not_found", { detail: "The image is gone" });
  return image;
}

/** The master's path, which every stage after `generate` finds set. */
export function masterPathOf(image: ImageWork): string {
  if (!image.masterPath) throw new AppError("not_found", { detail: "The image has no master yet" });
  return image.masterPath;
}
