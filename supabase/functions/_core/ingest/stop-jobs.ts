import type { IngestStatus, JobStatus } from "../../../../shared/extractions.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Caller } from "../ports/callers.ts";
import type { Ingests } from "../ports/ingests.ts";
import { readIngest, readJob } from "./read-jobs.ts";

interface StopPorts {
  readonly ingests: Ingests;
}

/**
 * Stops the reading of a picture of the caller's own, and answers its job. Throws `not_found`, `conflict` where it has ended
 * otherwise, and `forbidden` for a test key where it is a live one.
 */
export async function cancelJob(ports: StopPorts, caller: Caller, id: string): Promise<JobStatus> {
  const outcome = await ports.ingests.stop(caller, id);
  if (outcome === "is_live") throw isLive("job");
  if (outcome === "is_over") {
    throw new AppError("conflict", { detail: "Only a job that is queued or under way can be stopped" });
  }
  return await readJob(ports, caller, id);
}

/**
 * Stops all of an ingest of the caller's own that is not read yet, and answers how far it came. Throws `not_found`, and
 * `forbidden` for a test key where it is a live one.
 */
export async function cancelIngest(ports: StopPorts, caller: Caller, id: string): Promise<IngestStatus> {
  const outcome = await ports.ingests.stopIngest(caller, id);
  if (outcome === "is_live") throw isLive("ingest");
  return await readIngest(ports, caller, id);
}

const isLive = (what: string) =>
  new AppError("forbidden", { detail: `This ${what} came with a live key: stop it with one` });
