import { z } from "zod";
import { fromBase64 } from "../../../../../shared/base64.ts";
import { readHeader } from "../../../_core/picture/header.ts";
import { refuse } from "./gemini-refusals.ts";

/** What generateContent takes, as strictly as Gemini: an unknown name anywhere is refused. */

const Part = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({
    inlineData: z.strictObject({
      mimeType: z.enum(["image/png", "image/jpeg", "image/webp", "image/heic", "image/heif"]),
      data: z.base64().min(1),
    }),
  }),
]);
export type Part = z.infer<typeof Part>;

const Contents = z.array(z.strictObject({ role: z.literal("user"), parts: z.array(Part).min(1) })).min(1);

const aspects = [
  ...["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"],
  ...["1:4", "4:1", "1:8", "8:1"],
] as const;

/** Of a model that makes pictures: no mask, no format, no second candidate. */
export const ImageOrder = z.strictObject({
  contents: Contents,
  generationConfig: z.strictObject({
    responseModalities: z.array(z.enum(["TEXT", "IMAGE"])).refine((all) => all.includes("IMAGE")),
    imageConfig: z
      .strictObject({
        aspectRatio: z.enum(aspects).optional(),
        imageSize: z.enum(["1K", "2K", "4K"]).optional(),
      })
      .optional(),
  }),
});

/** The keywords of JSON Schema that it knows; `$schema` is none of them. */
const Schema = z.strictObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  enum: z
    .array(z.union([z.string().min(1), z.number()], "cannot be empty"))
    .min(1)
    .optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get anyOf() {
    return z.array(Schema).optional();
  },
});

/** Of a model that reads pictures. */
export const ReadOrder = z.strictObject({
  contents: Contents,
  generationConfig: z.strictObject({
    responseMimeType: z.literal("application/json"),
    responseJsonSchema: Schema,
    maxOutputTokens: z.int().min(1).optional(),
  }),
});

const largestRequest = 20 * 1024 * 1024;

/** The body of a request, or the refusal as a thrown answer. */
export async function readOrder<Order extends z.ZodType>(request: Request, order: Order): Promise<z.output<Order>> {
  const text = await request.text();
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) {
    throw refuse("INVALID_ARGUMENT", "Invalid JSON payload received. Unexpected token.");
  }
  if (text.length > largestRequest)
    throw refuse("INVALID_ARGUMENT", "Request payload size exceeds the limit: 20971520 bytes.");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse("INVALID_ARGUMENT", "Invalid JSON payload received. Unexpected end of string.");
  }
  const read = order.safeParse(body);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw refuse("INVALID_ARGUMENT", `Invalid JSON payload received. ${message} at '${path.join(".")}'.`);
}

export const textOf = (parts: readonly Part[]): string =>
  parts.flatMap((part) => ("text" in part ? [part.text] : [])).join("\n");

export const picturesIn = (parts: readonly Part[]): number => parts.filter((part) => "inlineData" in part).length;

/** Refuses a file that is no picture, or not of the type that it is said to be of. WebP and HEIC the fake cannot read. */
export function checkPictures(parts: readonly Part[]): void {
  for (const part of parts) {
    if (!("inlineData" in part) || !/png|jpeg/.test(part.inlineData.mimeType)) continue;
    if (typeOf(part.inlineData.data) !== part.inlineData.mimeType) {
      throw refuse("INVALID_ARGUMENT", "Unable to process input image. Please retry or report in the forum.");
    }
  }
}

function typeOf(base64: string): string | null {
  try {
    return readHeader(fromBase64(base64)).mime;
  } catch {
    return null;
  }
}
