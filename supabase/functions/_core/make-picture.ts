import type { OutputOf, ParsedOf } from "../../../shared/contract.ts";
import type { makePicture as contract } from "../../../shared/make-picture.ts";
import { AppError } from "../../../shared/problems.ts";
import { lookUntil } from "./ingest/look-until.ts";
import type { Preferences } from "./ingest/read-preferences.ts";
import { sha256 } from "./picture/sha256.ts";
import type { Caller, CallerCredentials } from "./ports/callers.ts";
import type { MadePicture, Pictures } from "./ports/pictures.ts";

export interface MakePorts {
  readonly pictures: Pictures;
  /** Address of the project's functions, such as `https://larder.example/functions/v1`. */
  readonly functionsUrl: string;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Has a picture made; where the caller waits and it is made in time, answers with it. Throws `conflict` for an Idempotency-Key
 * that came with something else, `forbidden` for a test key where it would cost money, and what kept it from being made.
 */
export async function makePicture(
  ports: MakePorts,
  call: CallerCredentials,
  caller: Caller,
  { max_usd, ...request }: ParsedOf<typeof contract>,
  { idempotencyKey, wait }: Preferences,
): Promise<OutputOf<typeof contract>> {
  const maxUsd = max_usd ?? null;
  const bodyHash = await sha256(new TextEncoder().encode(JSON.stringify([request, maxUsd])));
  const answer = await ports.pictures.order(call, caller, { request, maxUsd, idempotencyKey, bodyHash });
  if (answer.status !== "accepted") throw refusals[answer.status]();

  const ids = { image_id: answer.imageId, batch_id: answer.batchId, job_id: answer.jobId };
  const made = await waitFor(ports, caller.ownerId, answer.imageId, wait);
  if (!made)
    return { ...ids, status_url: `${ports.functionsUrl}/jobs/${answer.jobId}`, estimated_usd: answer.estimatedUsd };
  if ("error" in made) throw new AppError(made.error.code ?? "conflict", { detail: made.error.detail });
  const { url, width, height, modelId, seed, seconds, costUsd } = made;
  return { ...ids, url, width, height, model_id: modelId, seed, seconds, cost_usd: costUsd };
}

const refusals = {
  conflict: () =>
    new AppError("conflict", { detail: "This Idempotency-Key came with another request before: use a new one" }),
  costs_money: () =>
    new AppError("forbidden", {
      detail: "This picture would cost money, and test keys never do: choose a model that works offline, or a live key",
    }),
};

/** The picture, or why there is none; null where neither is known within so many seconds. */
const waitFor = ({ pictures, pause }: MakePorts, ownerId: string, imageId: string, seconds: number) =>
  lookUntil<MadePicture>(seconds, pause, () => pictures.made(ownerId, imageId));
