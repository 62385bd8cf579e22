import { z } from "zod";
import { fromBase64 } from "../../../../../shared/base64.ts";
import { readHeader } from "../../../_core/picture/header.ts";
import { times } from "../../testing/vendor/decimal.ts";
import { backgroundModels, inferenceModels } from "./runware-models.ts";
import type { TaskFailure } from "./runware-refusals.ts";

/** What a task may say, as strictly as Runware: an unknown name anywhere is refused. */

const Picture = z.union([
  z.uuid(),
  z.url({ protocol: /^https$/ }),
  z.string().refine((text) => sizeOf(text) !== null, "is neither an id, an address nor a picture"),
]);

const common = {
  taskUUID: z.uuid({ version: "v4" }),
  model: z.string().min(1),
  outputType: z.enum(["URL", "base64Data", "dataURI"]).default("URL"),
  outputQuality: z.int().min(20).max(99).optional(),
  includeCost: z.boolean().default(false),
  ttl: z.int().min(60).optional(),
  deliveryMethod: z.enum(["sync", "async"]).default("sync"),
  webhookURL: z.url().optional(),
  uploadEndpoint: z.url().optional(),
};

const Inference = z
  .strictObject({
    taskType: z.literal("imageInference"),
    ...common,
    outputFormat: z.enum(["JPG", "PNG", "WEBP"]).default("JPG"),
    positivePrompt: z.string().min(2),
    negativePrompt: z.string().min(2).optional(),
    width: z.int().optional(),
    height: z.int().optional(),
    numberResults: z.int().min(1).max(20).default(1),
    seed: z.int().min(1).optional(),
    steps: z.int().min(1).max(100).optional(),
    CFGScale: z.number().min(0).max(50).optional(),
    scheduler: z.string().optional(),
    strength: z.number().min(0).max(1).optional(),
    seedImage: Picture.optional(),
    maskImage: Picture.optional(),
    referenceImages: z.array(Picture).optional(),
    lora: z.array(z.looseObject({})).optional(),
    controlNet: z.array(z.looseObject({})).optional(),
    checkNSFW: z.boolean().optional(),
    safety: z.strictObject({ checkContent: z.boolean().optional(), mode: z.string().optional() }).optional(),
    inputs: z.strictObject({ referenceImages: z.array(Picture).min(1) }).optional(),
    settings: z.looseObject({}).optional(),
  })
  .refine(({ width, height }) => (width === undefined) === (height === undefined), {
    path: ["width"],
    message: "goes together with height",
  });

export const Background = z
  .strictObject({
    taskType: z.literal("removeBackground"),
    ...common,
    outputFormat: z.enum(["JPG", "PNG", "WEBP"]).default("PNG"),
    inputs: z.strictObject({ image: Picture }).optional(),
    inputImage: Picture.optional(),
    settings: z.looseObject({}).optional(),
  })
  .refine(({ inputs, inputImage }) => (inputs === undefined) !== (inputImage === undefined), {
    path: ["inputs"],
    message: "is needed, or inputImage",
  });

export type Task = z.output<typeof Inference> | z.output<typeof Background>;

/** What a task makes, and for how much. */
export interface Plan {
  readonly task: Task;
  readonly usd: string;
  readonly width: number;
  readonly height: number;
}

export const planOf = (body: object): Plan | TaskFailure =>
  "taskType" in body && body.taskType === "removeBackground" ? planBackground(body) : planInference(body);

function planInference(body: object): Plan | TaskFailure {
  const read = Inference.safeParse(body);
  if (!read.success) return firstOf(read.error, body);
  const task = read.data;
  const { width = 1024, height = 1024, inputs, seedImage, referenceImages, positivePrompt } = task;
  const because = (parameter: string, message: string) => failure(task, parameter, message);
  const model = inferenceModels[task.model];
  if (!model) return because("model", `There is no model ${task.model}`);
  for (const [parameter, side] of Object.entries({ width, height })) {
    if (side % model.multipleOf !== 0 || side < model.least || side > model.most) {
      return because(
        parameter,
        `${parameter} is a multiple of ${model.multipleOf} from ${model.least} to ${model.most}`,
      );
    }
  }
  if (referenceImages || (inputs?.referenceImages.length ?? 0) > model.mostReferences) {
    return because("referenceImages", `This model takes ${model.mostReferences} in inputs.referenceImages`);
  }
  if (seedImage && model.mostReferences > 0)
    return because("seedImage", "This model starts from inputs.referenceImages");
  if (positivePrompt.includes("forbidden")) return because("positivePrompt", "The prompt was stopped by moderation");
  const megapixels = Math.ceil((width * height) / 1024 ** 2) * task.numberResults;
  return { task, usd: times(megapixels, model.usd), width, height };
}

function planBackground(body: object): Plan | TaskFailure {
  const read = Background.safeParse(body);
  if (!read.success) return firstOf(read.error, body);
  const task = read.data;
  const usd = backgroundModels[task.model];
  if (!usd) return failure(task, "model", `There is no model ${task.model}`);
  if (task.settings && task.model !== "runware:109@1") return failure(task, "settings", "This model has no settings");
  const size = sizeOf(task.inputs?.image ?? task.inputImage ?? "") ?? { width: 512, height: 512 };
  return { task, usd, ...size };
}

type Named = { readonly taskType?: unknown; readonly taskUUID?: unknown };

function failure({ taskType, taskUUID }: Named, parameter: string, message: string): TaskFailure {
  const code = `invalid${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}`;
  return { code, message, parameter, taskType: String(taskType), taskUUID: String(taskUUID) };
}

function firstOf(error: z.ZodError, body: Named): TaskFailure {
  const { path, message, ...issue } = error.issues[0]!;
  const parameter = "keys" in issue ? String(issue.keys[0]) : path.join(".");
  return failure(body, parameter || "task", message);
}

/** The size of a picture in base64, with or without the beginning of a data URI; null for anything else. */
function sizeOf(text: string): { width: number; height: number } | null {
  try {
    const { width, height } = readHeader(bytesOf(text));
    return { width, height };
  } catch {
    return null;
  }
}

const bytesOf = (text: string) => fromBase64(text.replace(/^data:image\/(png|jpeg);base64,/, ""));

/** The picture whose background a task takes away, where it was sent along; null where it lies elsewhere. */
export function sentPicture(task: Task): Uint8Array | null {
  if (task.taskType === "imageInference") return null;
  const picture = task.inputs?.image ?? task.inputImage ?? "";
  return sizeOf(picture) && bytesOf(picture);
}
