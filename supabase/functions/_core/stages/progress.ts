import type { Job } from "../ports/jobs.ts";
import type { Ports } from "../ports/ports.ts";

/**
 * Passes on how far a provider is, 0 to 1. What is told while the last word is still on its way is dropped, and one that
 * is lost stays lost: nothing waits for it.
 */
export function tellProgress({ jobs }: Pick<Ports, "jobs">, job: Job): (progress: number) => void {
  let told = 0;
  let isTelling = false;
  return (progress) => {
    if (isTelling || !(progress > told)) return;
    isTelling = true;
    told = progress;
    jobs
      .progress(job, Math.min(1, progress))
      .catch(() => {})
      .finally(() => {
        isTelling = false;
      });
  };
}
