import { fromBase64 } from "../../../../shared/base64.ts";
import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { ingest as contract, JobStatus, Source } from "../../../../shared/extractions.ts";
import { mostPictureBytes } from "../../../../shared/extractions.ts";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { readHeader } from "../picture/header.ts";
import { sha256 } from "../picture/sha256.ts";
import type { Caller, CallerCredentials, Callers } from "../ports/callers.ts";
import type { IngestAnswer, Ingests, PlacedSource } from "../ports/ingests.ts";
import type { Sources } from "../ports/sources.ts";
import type { Uploads } from "../ports/uploads.ts";
import { findUploads } from "./find-uploads.ts";
import { lookUntil } from "./look-until.ts";
import { type RequestHeaders, readPreferences } from "./read-preferences.ts";

export interface IngestPorts {
  readonly callers: Callers;
  readonly ingests: Ingests;
  readonly sources: Pick<Sources, "keep">;
  readonly uploads: Pick<Uploads, "find">;
  /** Address of the project's functions, such as `https://larder.example/functions/v1`. */
  readonly functionsUrl: string;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

type Input = ParsedOf<typeof contract>;

/**
 * Takes pictures in for a pattern: what is sent along is kept, and each becomes a job. One picture that the caller waits for
 * answers with its job when that is done in time. Throws what `Callers` does, `not_found` for a pattern or picture that there is
 * not, `conflict` for one that takes none, or for a key that came with something else.
 */
export async function ingestPictures(
  ports: IngestPorts,
  call: CallerCredentials & { readonly headers: RequestHeaders },
  { pattern, version, images, ...single }: Input,
): Promise<OutputOf<typeof contract>> {
  const given = images ?? [single];
  const identify = () => ports.callers.identify(call, "patterns:ingest", "ingest");
  const { idempotencyKey, wait } = await preferencesOf(call, identify);
  // Whose files they are has to be known before they are kept. A key that says where pictures are is looked at with them.
  const known = given.some(isKept) || call.keyHash === "" ? await identify() : null;
  const bodyHash = await sha256(new TextEncoder().encode(JSON.stringify([pattern, version, images ?? single])));
  const sources = known ? await placedAll(ports, known, given, images !== undefined) : given.map(placed);
  const asked = { pattern, version: version ?? null, sources, idempotencyKey, bodyHash };
  const { caller, answer } = await ports.ingests.create(call, known, asked);

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

/** What the headers prefer. What is wrong costs as much as what is right. */
async function preferencesOf(call: { readonly headers: RequestHeaders }, identify: () => Promise<unknown>) {
  try {
    return readPreferences(call.headers);
  } catch (refusal) {
    await identify();
    throw refusal;
  }
}

/** Whether it lies, or is to lie, in its owner's folder. */
const isKept = ({ image, upload_id }: Source) => image !== undefined || upload_id !== undefined;

const placed = ({ image_id, image_url, name }: Source): PlacedSource => ({
  ...(image_id && { image_id }),
  ...(image_url && { url: image_url }),
  ...(name && { name }),
});

/** Where the pictures are, with those that were sent along kept for their owner. */
async function placedAll(ports: IngestPorts, { ownerId }: Caller, given: readonly Source[], isMany: boolean) {
  const fieldOf = (at: number, field: string) => (isMany ? `images.${at}.${field}` : field);
  const pictures = given.map((source, at) => pictureOf(source, fieldOf(at, "image")));
  const uploads = await findUploads(ports.uploads, ownerId, given, (at) => fieldOf(at, "upload_id"));
  // One after the other: they may be many, and an isolate is small.
  const sources: PlacedSource[] = [];
  for (const [at, source] of given.entries()) {
    const picture = pictures[at];
    const path = picture
      ? await ports.sources.keep(ownerId, picture)
      : source.upload_id && uploads.get(source.upload_id);
    sources.push({ ...placed(source), ...(path && { path }) });
  }
  return sources;
}

/** Bytes that were sent along; null where there are none. Refuses what is no picture before anything is kept, naming its field. */
function pictureOf({ image }: Source, field: string) {
  if (image === undefined) return null;
  const bytes = bytesOf(image, field);
  if (bytes.length > mostPictureBytes) {
    throw naming(field, "too_large", `A picture has ${mostPictureBytes / 1024 / 1024} MB at most`);
  }
  try {
    return { bytes, mime: readHeader(bytes).mime };
  } catch (cause) {
    throw cause instanceof AppError ? naming(field, cause.code, cause.message) : cause;
  }
}

function bytesOf(image: string, field: string): Uint8Array {
  try {
    return fromBase64(image);
  } catch {
    throw naming(field, "invalid_input", "Use base64");
  }
}

const naming = (field: string, code: ProblemCode, message: string) =>
  new AppError(code, { detail: `${field}: ${message}`, errors: [{ field, message }] });

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
const waitFor = ({ ingests, pause }: IngestPorts, ownerId: string, jobId: string, seconds: number) =>
  lookUntil(seconds, pause, async (): Promise<JobStatus | null> => {
    const found = await ingests.job(ownerId, jobId);
    return found && ended.has(found.job.status) ? found.job : null;
  });
