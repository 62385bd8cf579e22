import { z } from "zod";
import { fromBase64 } from "../../../../../shared/base64.ts";
import { readHeader } from "../../../_core/picture/header.ts";
import { firstModels, secondModels } from "./leonardo-models.ts";
import { refuse, refuseInList } from "./leonardo-refusals.ts";

/** What the two interfaces take, as strictly as Leonardo: an unknown name anywhere is refused. */

/** What is made, whichever interface it was asked of. */
export interface Order {
  readonly model: string;
  readonly usd: string;
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly transparent: boolean;
  readonly public: boolean;
}

const side = z.int().min(32).max(1536).multipleOf(8);

const First = z
  .strictObject({
    prompt: z.string().min(1),
    negative_prompt: z.string().max(1000).optional(),
    modelId: z.uuid(),
    num_images: z.int().min(1).max(8).default(4),
    width: side.default(1024),
    height: side.default(768),
    guidance_scale: z.int().min(1).max(20).optional(),
    num_inference_steps: z.int().min(10).max(60).optional(),
    seed: z.int().min(0).optional(),
    public: z.boolean().default(true),
    presetStyle: z.string().optional(),
    alchemy: z.boolean().optional(),
    ultra: z.boolean().optional(),
    contrast: z.literal([1, 1.3, 1.8, 2.5, 3, 3.5, 4, 4.5]).optional(),
    init_image_id: z.uuid().optional(),
    init_generation_image_id: z.uuid().optional(),
    init_strength: z.number().min(0.1).max(0.9).optional(),
    imagePrompts: z.array(z.uuid()).optional(),
    controlnets: z.array(z.looseObject({})).optional(),
    scheduler: z.string().optional(),
    sd_version: z.string().optional(),
    tiling: z.boolean().optional(),
    transparency: z.enum(["disabled", "foreground_only"]).optional(),
    enhancePrompt: z.boolean().optional(),
  })
  .refine(({ num_images, width, height }) => num_images <= 4 || Math.max(width, height) <= 768, {
    path: ["num_images"],
    message: "at most 4 images where a side is larger than 768",
  })
  .refine(({ alchemy, ultra }) => !(alchemy && ultra), { path: ["ultra"], message: "not together with alchemy" });

const Reference = z.strictObject({
  image: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal(["UPLOADED", "GENERATED", "VARIATION"]), id: z.uuid() }),
    z.strictObject({ type: z.literal("URL"), url: z.url({ protocol: /^https$/ }) }),
    z.strictObject({ type: z.literal("BASE64"), data: z.base64().min(1).refine(isPicture, "is not a picture") }),
  ]),
  strength: z.enum(["LOW", "MID", "HIGH"]).optional(),
  order: z.int().min(0).optional(),
});

const Second = z.strictObject({
  model: z.string(),
  public: z.boolean().default(true),
  parameters: z.strictObject({
    prompt: z.string().min(1),
    width: z.int(),
    height: z.int(),
    quantity: z.int().min(1).max(8),
    seed: z.int().min(0).max(2_147_483_647).optional(),
    style_ids: z.array(z.uuid()).optional(),
    prompt_enhance: z.enum(["ON", "OFF"]).optional(),
    mode: z.string().optional(),
    guidances: z.strictObject({ image_reference: z.array(Reference).min(1) }).optional(),
  }),
});

/** An order of the first interface; throws the refusal. */
export async function readFirst(request: Request): Promise<Order> {
  const order = await read(request, First, (message) => refuse(400, message, "unexpected"));
  const usd = firstModels[order.modelId];
  if (!usd) throw refuse(400, `Model not found: ${order.modelId}`, "unexpected");
  refuseContent(order.prompt, (message) => refuse(400, message, "unexpected"));
  const { modelId, prompt, width, height, seed = 1 } = order;
  return {
    ...{ model: modelId, usd, prompt, width, height, seed, public: order.public },
    transparent: order.transparency === "foreground_only",
  };
}

/** An order of the second interface; throws the refusal. */
export async function readSecond(request: Request): Promise<Order> {
  const inList = (message: string) => refuseInList(400, message);
  const order = await read(request, Second, inList);
  const { prompt, width, height, seed = 1, guidances } = order.parameters;
  const model = secondModels[order.model];
  if (!model) throw inList(`Unknown model ${order.model}`);
  if (!model.sizes.includes(`${width}x${height}`)) throw inList(`${width}x${height} is no size of ${order.model}`);
  if ((guidances?.image_reference.length ?? 0) > model.mostReferences) {
    throw inList(`image_reference takes at most ${model.mostReferences} images`);
  }
  refuseContent(prompt, inList);
  const { usd } = model;
  return { model: order.model, usd, prompt, width, height, seed, transparent: false, public: order.public };
}

type Refuse = (message: string) => Response;

async function read<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  refusal: Refuse,
): Promise<z.output<Schema>> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) throw refusal("expected JSON");
  const body: unknown = await request.json().catch(() => null);
  const order = schema.safeParse(body);
  if (order.success) return order.data;
  const { path, message } = order.error.issues[0]!;
  throw refusal(`${path.join(".") || "body"}: ${message}`);
}

function refuseContent(prompt: string, refusal: Refuse): void {
  if (prompt.includes("forbidden")) throw refusal("The prompt was stopped by the content moderation filter");
}

function isPicture(base64: string): boolean {
  try {
    return readHeader(fromBase64(base64)).width > 0;
  } catch {
    return false;
  }
}
