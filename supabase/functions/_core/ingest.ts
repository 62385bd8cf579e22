import { fromBase64 } from "../../../shared/base64.ts";
import type { OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { ingest as contract, JobStatus, Source } from "../../../shared/extractions.ts";
import { mostPictureBytes } from "../../../shared/extractions.ts";
import { AppError } from "../../../shared/problems.ts";
import { findUploads } from "./find-uploads.ts";
import { readHeader } from "./picture/header.ts";
import { sha256 } from "./picture/sha256.ts";
import type { Caller } from "./ports/callers.ts";
import type { IngestAnswer, Ingests, PlacedSource } from "./ports/ingests.ts";
import type { Sources } from "./ports/sources.ts";
import type { Uploads } from "./ports/uploads.ts";

export interface IngestPorts {
  readonly ingests: Ingests;
  readonly sources: Pick<Sources, "keep">;
  readonly uploads: Pick<Uploads, "find">;
  /** Address of the project's functions, such as `https://larder.example/functions/v1`. */
  readonly functionsUrl: string;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** What headers say about how the request is to be answered. */
export interface Wishes {
  readonly idempotencyKey: string | null;
  /** Seconds that the caller would wait for a result. */
  readonly wait: number;
}

type Input = ParsedOf<typeof contract>;

/**
 * Takes pictures in for a pattern: what is sent along is kept, and each becomes a job. One picture that the caller waits for
 * answers with its job when that is done in time. Throws `not_found` for a pattern or picture that there is not, `conflict` for
 * one that takes none, or for a key that came with something else.
 */
export async function ingestPictures(
  ports: IngestPorts,
  caller: Caller,
  { pattern, version, images, ...single }: Input,
  { idempotencyKey, wait }: Wishes,
): Promise<OutputOf<typeof contract>> {
  const given = images ?? [single];
  const pictures = given.map((source, at) => pictureOf(source, images ? `images.${at}.image` : "image"));
  // What a test key sent is no answer to a live one.
  const asked = JSON.stringify([caller.isTest, pattern, version, images ?? single]);
  const bodyHash = await sha256(new TextEncoder().encode(asked));
  const uploads = await findUploads(ports.uploads, caller.ownerId, given, (at) =>
    images ? `images.${at}.upload_id` : "upload_id",
  );
  // One after the other: they may be many, and an isolate is small.
  const sources: PlacedSource[] = [];
  for (const [at, source] of given.entries()) {
    const path = source.upload_id && uploads.get(source.upload_id);
    sources.push({ ...(await placed(ports, caller, source, pictures[at] ?? null)), ...(path && { path }) });
  }

  const answer = await ports.ingests.create(caller, {
    pattern,
    version: version ?? null,
    sources,
    idempotencyKey,
    bodyHash,
  });
  if (answer.status !== "accepted") throw refusalOf(answer, given, images !== undefined);
  const { ingestId, jobIds } = answer;
  const addressOf = (id: string) => `${ports.functionsUrl}/jobs/${id}`;
  if (images) {
    const jobs = jobIds.map((id) => ({ job_id: id, status_url: addressOf(id) }));
    return { ingest_id: ingestId, status_url: addressOf(`ingests/${ingestId}`), jobs };
  }
  const [jobId = ""] = jobIds;
  const done = await waitFor(ports, caller.ownerId, jobId, wait);
  return done ?? { job_id: jobId, ingest_id: ingestId, status_url: addressOf(jobId) };
}

/** Bytes that were sent along; null where there are none. Refuses what is no picture before anything is kept. */
function pictureOf({ image }: Source, field: string) {
  if (image === undefined) return null;
  try {
    const bytes = fromBase64(image);
    if (bytes.length > mostPictureBytes) {
      throw new AppError("too_large", { detail: `A picture has ${mostPictureBytes / 1024 / 1024} MB at most` });
    }
    return { bytes, mime: readHeader(bytes).mime };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid_input", { errors: [{ field, message: "Use base64" }], detail: `${field}: Use base64` });
  }
}

async function placed(
  { sources }: IngestPorts,
  { ownerId }: Caller,
  { image_id, image_url, name }: Source,
  picture: ReturnType<typeof pictureOf>,
): Promise<PlacedSource> {
  return {
    ...(image_id && { image_id }),
    ...(image_url && { url: image_url }),
    ...(picture && { path: await sources.keep(ownerId, picture) }),
    ...(name && { name }),
  };
}

function refusalOf(
  answer: Exclude<IngestAnswer, { status: "accepted" }>,
  sources: readonly Source[],
  isMany: boolean,
): AppError {
  switch (answer.status) {
    case "conflict":
      return new AppError("conflict", {
        detail: "This Idempotency-Key came with another request before: use a new one",
      });
    case "no_pattern":
      return new AppError("not_found", { detail: "There is no such pattern" });
    case "archived":
      return new AppError("conflict", { detail: "This pattern is archived: restore it first" });
    case "no_version":
      return new AppError("conflict", { detail: "This pattern has no such version, or none that is published" });
    case "no_image": {
      const field = isMany ? `images.${answer.position}.image_id` : "image_id";
      const id = sources[answer.position]?.image_id;
      return new AppError("not_found", {
        detail: `${field}: There is no picture ${id}`,
        errors: [{ field, message: "There is no such picture" }],
      });
    }
  }
}

const ended = new Set<JobStatus["status"]>(["succeeded", "failed", "cancelled"]);

/** The job when it has ended; null where it does not within so many seconds. */
async function waitFor(
  { ingests, pause }: IngestPorts,
  ownerId: string,
  jobId: string,
  seconds: number,
): Promise<JobStatus | null> {
  for (let waited = 0, step = 100; waited < seconds * 1000; waited += step, step = Math.min(step * 1.5, 1000)) {
    await pause(step);
    const found = await ingests.job(ownerId, jobId);
    if (found && ended.has(found.job.status)) return found.job;
  }
  return null;
}
