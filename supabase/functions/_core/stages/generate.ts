import { AppError } from "../../../../shared/problems.ts";
import { readHeader } from "../picture/header.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import type { Accepted, ImageMaker, ImageRequest, MakeResult } from "../ports/provider.ts";
import { promptFor } from "../prompts/prompt-for.ts";
import { moderateAttached, moderatePrompt } from "../providers/moderate.ts";
import { bookAnswer, paidCall } from "../providers/paid-call.ts";
import { writeMaster } from "./master-file.ts";
import { tellProgress } from "./progress.ts";
import { readReferences } from "./read-references.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

type Needs = "calls" | "files" | "images" | "jobs" | "moderations" | "providers" | "shrink";

interface Master {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
type Made = { readonly state: "stored"; readonly master: Master } | Accepted;

/**
 * Has a provider make the picture, or change another one, and stores it as the master; or looks whether what it accepted
 * is finished. What it is told is judged before any money is spent on it.
 */
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

async function ask(ports: Pick<Ports, Needs>, job: Job, image: ImageWork, maker: ImageMaker, signal: AbortSignal) {
  const model = modelOf(image);
  const words = promptFor(image, model);
  await moderatePrompt(ports, job, image, words.prompt, signal);
  const sources = await sourcesOf(ports, image);
  const references = await readReferences(ports, image);
  for (const [place, attached] of [...sources, ...references].entries()) {
    await moderateAttached(ports, job, image, attached, place, signal);
  }
  const callback = await ports.providers.callbackAddress(maker.provider, job.id);
  return paidCall(ports, job, {
    ...bookingOf(ports, image, maker),
    repeatsSafely: model.repeatsSafely,
    callbackTokenHash: callback?.tokenHash ?? null,
    ask: async (idempotencyKey) => {
      const request: ImageRequest = {
        operation: image.operation,
        model: model.vendorId,
        ...words,
        style: image.style,
        width: image.width ?? 0,
        height: image.height ?? 0,
        quality: image.quality,
        transparent: image.transparent,
        colors: image.colors,
        seed: image.seed,
        sources: sources.map(({ file }) => file),
        references: references.map(({ file }) => file),
        idempotencyKey,
        callbackUrl: callback?.url ?? null,
        onProgress: tellProgress(ports, job),
      };
      const answer = await maker.make(request, signal);
      return { answer, usage: answer.state === "accepted" ? null : answer.usage };
    },
  });
}

/** The picture to change, where one is to be changed. Read before anything is bought. */
async function sourcesOf({ files }: Pick<Ports, "files">, { operation, parent }: ImageWork) {
  if (operation === "generate") return [];
  if (!parent) throw new AppError("not_found", { detail: "The picture that was to be changed is gone" });
  const file: PictureFile = { bytes: await files.read(parent.path), mime: parent.mime };
  return [{ file, spoken: "the picture that was to be changed" }];
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
  let spoiled: AppError | undefined;
  try {
    const answer = await maker.check(providerJobId, signal);
    if (answer.state === "accepted") return answer;
    // It was paid for and is of no use: to look again would not make it better.
    if (answer.state === "spoiled") spoiled = answer.error;
    const usage = { ...answer.usage, requestId: answer.usage.requestId ?? providerJobId };
    return await bookAnswer(ports, job, bookingOf(ports, image, maker), { answer, usage });
  } catch (error) {
    if (error === spoiled || (error instanceof AppError && ends.has(error.code))) throw error;
    // What the provider was paid for stays there: the wait goes on, until its deadline, and nothing is bought again.
    const retryAfter = error instanceof AppError ? error.retryAfter : undefined;
    return { state: "accepted", providerJobId, progress: 0, pollAfter: retryAfter ?? 15 };
  }
}

/** What a provider says of work that it will not do after all. Anything else may be better at the next look. */
const ends: ReadonlySet<string> = new Set(["refused", "model_retired", "not_found"]);

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
  const path = await writeMaster(ports.files, image, { bytes: file.bytes, mime });
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
