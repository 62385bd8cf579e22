import type { JobStatus, ResultFormat } from "../../../../shared/extractions.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Caller } from "../ports/callers.ts";
import type { Formats, Written } from "../ports/formats.ts";
import type { Ingests } from "../ports/ingests.ts";

interface ReadPorts {
  readonly ingests: Ingests;
  readonly formats: Formats;
}

/** One job of the caller's own. Throws `not_found`, for a stranger's as for none. */
export async function readJob(
  { ingests }: Pick<ReadPorts, "ingests">,
  { ownerId }: Caller,
  id: string,
): Promise<JobStatus> {
  const found = await ingests.job(ownerId, id);
  if (!found) throw noSuch("job");
  return found.job;
}

/**
 * Has a picture of the caller's own read again, and answers its job. Throws `not_found`, `conflict` where there is nothing to
 * repeat, and `forbidden` for a test key where it may cost money.
 */
export async function retryJob(ports: Pick<ReadPorts, "ingests">, caller: Caller, id: string): Promise<JobStatus> {
  const outcome = await ports.ingests.retry(caller, id);
  if (outcome === "no_job") throw noSuch("job");
  if (outcome === "is_live") {
    throw new AppError("forbidden", {
      detail: "This job came with a live key, and may cost money: repeat it with one",
    });
  }
  if (outcome === "not_failed") {
    throw new AppError("conflict", { detail: "Only a job that failed or was stopped can be repeated" });
  }
  return await readJob(ports, caller, id);
}

/** How far an ingest of the caller's own is. Throws `not_found`. */
export async function readIngest({ ingests }: Pick<ReadPorts, "ingests">, { ownerId }: Caller, id: string) {
  const found = await ingests.ingest(ownerId, id);
  if (!found) throw noSuch("ingest");
  return found;
}

/** What a job read, written in a format, or in its version's. Throws `not_found`, and `conflict` where it has read nothing. */
export async function writeResult(
  { ingests, formats }: ReadPorts,
  { ownerId }: Caller,
  { id, format }: { readonly id: string; readonly format?: ResultFormat | undefined },
): Promise<Written> {
  const found = await ingests.job(ownerId, id);
  if (!found) throw noSuch("job");
  const { job, csvDelimiter } = found;
  if (!job.result) throw new AppError("conflict", { detail: nothingIn(job) });
  return formats.write(job.result.data, format ?? found.format ?? "json", csvDelimiter ?? ",");
}

/** What all pictures of an ingest say, in one file. Throws `not_found`. */
export async function writeResults(
  { ingests, formats }: ReadPorts,
  { ownerId }: Caller,
  { id, format }: { readonly id: string; readonly format: "csv" | "json" },
): Promise<Written> {
  const found = await ingests.results(ownerId, id);
  if (!found) throw noSuch("ingest");
  return formats.writeAll(found.rows, format, found.csvDelimiter);
}

function nothingIn({ status, error }: JobStatus): string {
  if (status === "failed") return `Nothing was read: ${error?.detail ?? error?.code ?? "the job failed"}`;
  return status === "cancelled"
    ? "Nothing was read: the job was stopped"
    : "Nothing is read yet: ask again when the job has succeeded";
}

const noSuch = (what: string) => new AppError("not_found", { detail: `There is no such ${what}` });
