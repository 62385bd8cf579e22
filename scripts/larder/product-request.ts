import { readFile } from "node:fs/promises";
import { z } from "zod";
import { toBase64 } from "../../shared/base64.ts";
import { Trouble } from "./trouble.ts";

/** What stands on the command line of a product. */
export interface ProductOptions {
  readonly title?: string;
  readonly kind?: string;
  readonly scenes?: string[];
  readonly prompt?: Record<string, string>;
  readonly removalPrompt?: string;
  readonly model?: string;
  readonly fallback?: string[];
  readonly removalModel?: string;
  readonly removalFallback?: string[];
  readonly quality?: string;
  readonly seed?: number;
  readonly maxUsd?: string;
}

/** The request of another run: what nothing stands for behind the sign is the usual one again, as are the words of a scene. */
export function requestAgain(options: ProductOptions): Record<string, unknown> {
  const { prompt, ...others } = options;
  return { ...withNulls(requestOf(others)), ...(prompt && { prompts: withNulls(prompt) }) };
}

const withNulls = (said: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, typeof value === "string" ? value.trim() || null : value]),
  );

/** The request of such a line, without its photo. What is not said is left out. */
export function requestOf(options: ProductOptions): Record<string, unknown> {
  const { title, kind, scenes, prompt, removalPrompt, quality, seed, maxUsd } = options;
  const said = {
    title,
    kind,
    scenes,
    prompts: prompt,
    removal_prompt: removalPrompt,
    model_id: options.model,
    fallback_model_ids: options.fallback,
    removal_model_id: options.removalModel,
    removal_fallback_model_ids: options.removalFallback,
    quality,
    seed,
    max_usd: maxUsd,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Where a photo is: a picture of the library by its id, else a file. Throws `Trouble` for a file that cannot be read. */
export async function placeOf(photo: string): Promise<Record<string, string>> {
  if (z.guid().safeParse(photo).success) return { image_id: photo };
  const bytes = await readFile(photo).catch(() => {
    throw new Trouble(`The photo ${photo} cannot be read: name a file, or the id of a picture of the library.`);
  });
  return { image: toBase64(bytes) };
}

/** A request as the contract has it; `Trouble` with every fault, by its field. */
export function checked<Schema extends z.ZodType>(schema: Schema, request: unknown): z.output<Schema> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  throw new Trouble(
    parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`.replace(/^: /, "")).join("; "),
  );
}
