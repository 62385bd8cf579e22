import { toBase64 } from "../../../../shared/base64.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageRequest } from "../../_core/ports/provider.ts";
import { refusal } from "../vendors/ask-vendor.ts";
import { attached } from "../vendors/attached.ts";
import { runware } from "./runware-failure.ts";

/** One task; Runware takes a list of them. */
export interface Task {
  readonly taskType: "imageInference" | "removeBackground";
  /** What makes the same task the same: Runware does not take an id twice. */
  readonly taskUUID: string;
  readonly deliveryMethod: "sync" | "async";
  readonly [field: string]: unknown;
}

/** Pixels up to which a picture is made in a few seconds. */
const smallPicture = 1024 * 1024;
/** Of FLUX.1 and older: they change one picture, by how far they may leave it. */
const classic = /^(runware:10\d@|civitai:)/;
const strengthOfEdits = 0.75;

/**
 * A small new picture is waited for; a larger one, one after others, an edit or a cut-out is accepted and finishes later. A
 * cut-out is a PNG, for a JPEG is never see-through. Throws `refused` for what no task says.
 */
export function taskOf(request: ImageRequest): Task {
  const { operation, model, idempotencyKey, callbackUrl, width, height } = request;
  const isCutOut = operation === "remove_background";
  if (request.transparent && !isCutOut) throw refusal(runware, "this model has no see-through background");
  const isSmall = attached(request).length === 0 && width * height <= smallPicture;
  return {
    taskType: isCutOut ? "removeBackground" : "imageInference",
    taskUUID: idempotencyKey,
    model,
    outputType: "URL",
    outputFormat: isCutOut ? "PNG" : "JPG",
    includeCost: true,
    deliveryMethod: isSmall ? "sync" : "async",
    ...(!isSmall && callbackUrl ? { webhookURL: callbackUrl } : {}),
    ...(isCutOut ? { inputs: { image: dataUri(request.sources[0]!) } } : inferenceOf(request)),
  };
}

function inferenceOf(request: ImageRequest) {
  const { prompt, negativePrompt, width, height, seed } = request;
  return {
    positivePrompt: prompt,
    ...(negativePrompt ? { negativePrompt } : {}),
    width,
    height,
    numberResults: 1,
    // It counts from 1.
    seed: Math.max(1, seed),
    ...picturesOf(request),
  };
}

function picturesOf(request: ImageRequest) {
  const pictures = attached(request);
  const [source] = request.sources;
  if (pictures.length === 0) return {};
  if (!classic.test(request.model)) return { inputs: { referenceImages: pictures.map(dataUri) } };
  if (!source || pictures.length > 1) throw refusal(runware, "this model makes no pictures after others");
  return { seedImage: dataUri(source), strength: strengthOfEdits };
}

const dataUri = ({ mime, bytes }: PictureFile) => `data:${mime};base64,${toBase64(bytes)}`;
