import { z } from "zod";
import { readHeader } from "../../../_core/picture/header.ts";
import type { ImageModel } from "./openai-models.ts";
import { jsonBody, readOrder, refuse, refuseValue } from "./openai-refusals.ts";

const common = {
  prompt: z.string().min(1).max(32_000),
  model: z.string(),
  n: z.int().min(1).max(10).default(1),
  size: z
    .string()
    .regex(/^(auto|\d+x\d+)$/)
    .default("auto"),
  quality: z.enum(["auto", "low", "medium", "high", "xhigh", "max"]).default("auto"),
  background: z.enum(["auto", "opaque", "transparent"]).default("auto"),
  // gif and svg are previews, which this account does not have; webp the fake cannot paint.
  output_format: z.enum(["png", "jpeg"]).default("png"),
  output_compression: z.int().min(0).max(100).optional(),
  stream: z.boolean().default(false),
  partial_images: z.int().min(0).max(3).default(0),
  safety_identifier: z.string().optional(),
  user: z.string().optional(),
};

const Generation = z.strictObject({
  ...common,
  moderation: z.enum(["auto", "low"]).optional(),
  complexity: z.enum(["low", "medium", "high"]).optional(),
});
const Edit = z.strictObject({ ...common, input_fidelity: z.enum(["high", "low"]).optional() });

export type ImageOrder = z.output<typeof Generation> | z.output<typeof Edit>;

export async function readGeneration(request: Request): Promise<ImageOrder> {
  return readOrder(Generation, await jsonBody(request));
}

interface Source {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const mostSources = 16;
const mostSourceBytes = 50 * 1024 ** 2;
const mostMaskBytes = 4 * 1024 ** 2;

/** One picture comes as `image`, several as `image[]`; everything else as text. */
export async function readEdit(request: Request): Promise<{ order: ImageOrder; sources: Source[] }> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.includes("multipart/form-data")) {
    throw refuse(400, `Unsupported content type: '${type}'. Send multipart/form-data.`);
  }
  const form = await request.formData();
  if (form.getAll("image").length > 1) {
    throw refuse(400, "Duplicate parameter: 'image'. To send a list, use the array syntax 'image[]'.", {
      param: "image",
      code: "duplicate_parameter",
    });
  }
  const files = [...form.getAll("image"), ...form.getAll("image[]")];
  if (files.length === 0) throw refuse(400, "Missing required parameter: 'image'.", { param: "image" });
  if (files.length > mostSources) throw refuseValue("image", `Too many images: at most ${mostSources} are allowed.`);
  const sources = await Promise.all(files.map((file) => readSource("image", file, mostSourceBytes)));
  const mask = form.get("mask");
  if (mask !== null) await checkMask(mask, sources[0]!);
  const texts = [...form].filter(([name]) => !["image", "image[]", "mask"].includes(name));
  return {
    order: readOrder(Edit, Object.fromEntries(texts.map(([name, value]) => [name, formValue(name, value)]))),
    sources,
  };
}

async function checkMask(mask: FormDataEntryValue, first: Source): Promise<void> {
  const { width, height, bytes } = await readSource("mask", mask, mostMaskBytes);
  if (bytes[0] !== 0x89) throw refuseValue("mask", "The mask must be a PNG.");
  if (width !== first.width || height !== first.height) {
    throw refuseValue("mask", "The mask must be of the same size as the first image.");
  }
}

async function readSource(param: string, file: FormDataEntryValue, most: number): Promise<Source> {
  if (typeof file === "string") throw refuseValue(param, `'${param}' must be a file.`);
  if (file.size >= most) throw refuseValue(param, `The file is larger than ${most} bytes.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { ...readHeader(bytes), bytes };
  } catch {
    throw refuse(400, "Invalid image file or mode, please check your image file.", {
      param,
      code: "invalid_image_file",
    });
  }
}

/** A form knows texts only. */
function formValue(name: string, value: FormDataEntryValue): unknown {
  if (name === "n" || name === "partial_images" || name === "output_compression") return Number(value);
  return name === "stream" ? value === "true" : value;
}

/** What a model does not do, though the route knows it. Throws the refusal; answers the size in pixels. */
export function checkOrder(order: ImageOrder, model: ImageModel): { width: number; height: number } {
  const { quality, background, output_format: format, output_compression: compression } = order;
  if (quality !== "auto" && !(quality in model.tokens)) {
    throw refuseValue(
      "quality",
      `Invalid value: '${quality}'. Supported values are: 'auto', ${Object.keys(model.tokens)}.`,
    );
  }
  if (background === "transparent") {
    if (!model.transparent) throw refuseValue("background", "Transparent background is not supported for this model.");
    if (format === "jpeg")
      throw refuseValue("background", "Transparent background needs the output format png or webp.");
  }
  if (compression !== undefined && format === "png") {
    throw refuseValue("output_compression", "Compression is not supported for png.");
  }
  if (order.partial_images > 0 && !order.stream) throw refuseValue("partial_images", "partial_images needs stream.");
  if ("input_fidelity" in order) throw refuseValue("input_fidelity", "input_fidelity is not supported for this model.");
  return sizeOf(order.size, model);
}

const standard = ["auto", "1024x1024", "1536x1024", "1024x1536"];

function sizeOf(size: string, { anySize }: ImageModel): { width: number; height: number } {
  if (size === "auto") return { width: 1024, height: 1024 };
  const [width = 0, height = 0] = size.split("x").map(Number);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const pixels = width * height;
  const wrong = (why: string) => refuseValue("size", `Invalid size '${size}': ${why}.`);
  if (!anySize && !standard.includes(size)) throw wrong(`supported are ${standard.join(", ")}`);
  if (width % 16 !== 0 || height % 16 !== 0) throw wrong("width and height must be divisible by 16");
  if (long > 3 * short) throw wrong("the aspect ratio must be between 1:3 and 3:1");
  if (long > 3840 || short > 2160) throw wrong("the maximum is 3840x2160");
  if (pixels < 655_360 || pixels > 8_294_400) throw wrong("it must have 655360 to 8294400 pixels");
  return { width, height };
}
