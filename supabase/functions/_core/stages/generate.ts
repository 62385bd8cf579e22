import { AppError } from "../../../../shared/problems.ts";
import { bookAnswer, paidCall } from "../paid-call.ts";
import { readHeader } from "../picture/header.ts";
import { sha256 } from "../picture/sha256.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import type { Accepted, ImageMaker, MakeResult } from "../ports/provider.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

type Needs = "calls" | "files" | "images" | "jobs" | "providers";

interface Master {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
type Made = { readonly state: "stored"; readonly master: Master } | Accepted;

/** Has a provider make the picture and stores it as the master, or looks whether what it accepted is finished. */
export const generate: Stage<Needs> = async (ports, job, signal) => {
  const image = await imageOf(ports, job);
  const maker = ports.providers.maker(modelOf(image).provider);
  const made = job.providerJobId
    ? await poll(ports, job, image, maker, job.providerJobId, signal)
    : await ask(ports, job, image, maker, signal);
  if (!made) return "late";
  if (made.state === "stored") return settled(await ports.images.finishGenerate(job, made.master));
  return (await ports.jobs.wait(job, maker.provider, made)) ? "waiting" : "late";
};

function ask(ports: Pick<Ports, Needs>, job: Job, image: ImageWork, maker: ImageMaker, signal: AbortSignal) {
  const model = modelOf(image);
  return paidCall(ports, job, {
    ...bookingOf(ports, image, maker),
    repeatsSafely: model.repeatsSafely,
    ask: async () => {
      const answer = await maker.make(
        {
          operation: "generate",
          prompt: image.fullPrompt ?? "",
          negativePrompt: null,
          style: null,
          model: model.vendorId,
          width: image.width ?? 0,
          height: image.height ?? 0,
          quality: null,
          transparent: false,
          colors: image.colors,
          seed: image.seed,
          sources: [],
          idempotencyKey: job.id,
          callbackUrl: (await ports.providers.callbackAddress(maker.provider, job.id))?.url ?? null,
          onProgress: () => {},
        },
        signal,
      );
      return { answer, usage: answer.state === "accepted" ? null : answer.usage };
    },
  });
}

async function poll(
  ports: Pick<Ports, Needs>,
  job: Job,
  image: ImageWork,
  maker: ImageMaker,
  providerJobId: string,
  signal: AbortSignal,
): Promise<Made> {
  if (!maker.check) throw new AppError("internal", { detail: `${maker.provider} does not finish later` });
  try {
    const answer = await maker.check(providerJobId, signal);
    if (answer.state === "accepted") return answer;
    return await bookAnswer(ports, job, bookingOf(ports, image, maker), { answer, usage: answer.usage });
  } catch (error) {
    // What the provider was paid for stays there: the wait goes on, until its deadline, and nothing is bought again.
    if (!(error instanceof AppError) || !passing.has(error.code)) throw error;
    return { state: "accepted", providerJobId, progress: 0, pollAfter: error.retryAfter ?? 15 };
  }
}

const passing: ReadonlySet<string> = new Set([
  "rate_limited",
  "provider_unavailable",
  "timed_out",
  "storage_unavailable",
  "database_unavailable",
]);

function bookingOf(ports: Pick<Ports, "files">, image: ImageWork, maker: ImageMaker) {
  return {
    provider: maker.provider,
    modelId: modelOf(image).id,
    use: async (answer: MakeResult): Promise<Made> => {
      if (answer.state === "spoiled") throw answer.error;
      return answer.state === "accepted" ? answer : store(ports, image, answer.file);
    },
  };
}

/** Stores a picture byte for byte, under a name that says what is in it. */
async function store(ports: Pick<Ports, "files">, image: ImageWork, file: PictureFile): Promise<Made> {
  const { mime, width, height } = headerOf(file);
  const hash = (await sha256(file.bytes)).slice(0, 16);
  const path = `${image.folder}/full_res-${hash}.${mime === "image/png" ? "png" : "jpg"}`;
  await ports.files.write(path, { bytes: file.bytes, mime });
  return { state: "stored", master: { path, width, height } };
}

function headerOf(file: PictureFile) {
  try {
    return readHeader(file.bytes);
  } catch (cause) {
    throw new AppError("provider_invalid", { detail: "The provider's file is not a picture", cause });
  }
}

function modelOf(image: ImageWork) {
  if (!image.model) throw new AppError("internal", { detail: "The image was not asked of any model" });
  return image.model;
}
