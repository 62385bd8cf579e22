import { AppError } from "../../../../shared/problems.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { Judgement } from "../ports/moderations.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import type { ModerateRequest, Moderator } from "../ports/provider.ts";

export type ModerationPorts = Pick<Ports, "calls" | "moderations" | "providers">;
type Moderated = Pick<ImageWork, "id" | "settings">;

/**
 * Has a prompt judged, as it is sent, before money is spent on it, and keeps the judgement. Asks nobody where nothing is
 * set or configured, nor where there is no prompt; nothing is kept either where the server of a moderator judges nothing.
 * Throws `refused` for a blocked category, and `moderation_unavailable`: what could not be judged is not let through.
 */
export async function moderatePrompt(
  ports: ModerationPorts,
  job: Job,
  image: Moderated,
  prompt: string,
  signal: AbortSignal,
): Promise<void> {
  const text = prompt.trim();
  if (text) await moderate(ports, job, image, "prompt", async () => ({ text }), signal);
}

/** Has a picture judged, as `moderatePrompt` does a prompt. The file is read only where somebody looks at it. */
export const moderatePicture = (
  ports: ModerationPorts,
  job: Job,
  image: Moderated,
  read: () => Promise<PictureFile>,
  signal: AbortSignal,
): Promise<void> => moderate(ports, job, image, "picture", async () => ({ file: await read() }), signal);

/** A picture that a model is to look at, and what a person knows it by. */
interface Attached {
  readonly file: PictureFile;
  /** With its article, such as `the picture that was to be changed`. */
  readonly spoken: string;
}

/**
 * Has a picture judged that is to be changed, or that another is to be made after, before money is spent on it: an upload may
 * never have been. The judgement is not kept, for it is of another picture than the image's own. `place` tells the pictures of
 * a job apart.
 */
export const moderateAttached = (
  ports: ModerationPorts,
  job: Job,
  image: Moderated,
  { file, spoken }: Attached,
  place: number,
  signal: AbortSignal,
): Promise<void> => moderate(ports, job, image, { place, spoken }, async () => ({ file }), signal);

/** Who moderates for an image; null where nobody does. */
function moderatorOf({ providers }: Pick<Ports, "providers">, { settings }: Moderated): Moderator | null {
  return settings.moderationModel && providers.moderator(settings.moderationModel.provider);
}

async function moderate(
  ports: ModerationPorts,
  job: Job,
  image: Moderated,
  subject: Judgement["subject"] | { readonly place: number; readonly spoken: string },
  read: () => Promise<ModerateRequest["subject"]>,
  signal: AbortSignal,
): Promise<void> {
  const model = image.settings.moderationModel;
  const moderator = moderatorOf(ports, image);
  if (!model || !moderator) return;
  const request = { model: model.vendorId, subject: await read() };
  const judgement = await moderator.moderate(request, signal).catch(unavailable);
  if (!judgement) return;
  const { flagged, scores, usage } = judgement;
  // Not a paid call with an intent of its own: a judgement may be asked for twice, and the intent of the job's true
  // work, which may be open since an earlier attempt, must not be touched.
  // And a name of its own where the provider gives none, for the job's own stands for that work.
  const name = typeof subject === "string" ? subject : `attached ${subject.place}`;
  const named = { ...usage, requestId: usage.requestId ?? `${job.id}#${name}` };
  const charge = () => ports.calls.charge(job, moderator.provider, model.id, named, null);
  await charge().catch(charge); // it books once, however often it is called

  const blocked = flagged.filter((category) => image.settings.moderationBlocked.includes(category));
  if (typeof subject === "string") {
    await ports.moderations.record(image.id, { subject, modelId: model.id, flagged, scores, blocked });
  }
  if (blocked.length > 0) {
    const spoken = typeof subject === "string" ? `the ${subject}` : subject.spoken;
    throw new AppError("refused", { detail: `Moderation blocked ${spoken}: ${blocked.join(", ")}` });
  }
}

/** Seconds for which a moderator that takes no more is left alone, where it does not say. */
const rest = 30;

/**
 * A moderator's own trouble is not its job's provider's: it must hand the job to nobody else and open no circuit. One that is
 * asked too much is waited for.
 */
function unavailable(cause: unknown): never {
  if (!(cause instanceof AppError)) {
    throw new AppError("moderation_unavailable", { detail: "The moderator could not be asked", cause });
  }
  if (cause.code === "refused") throw cause;
  const retryAfter = cause.retryAfter ?? (cause.code === "rate_limited" ? rest : undefined);
  throw new AppError("moderation_unavailable", {
    detail: `The moderator could not be asked: ${cause.message}`,
    ...(retryAfter !== undefined && { retryAfter }),
    cause,
  });
}
