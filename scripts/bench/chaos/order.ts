import { demoPrompts } from "../../start/demo-prompts.ts";
import type { MortalStack } from "./mortal-stack.ts";

/** Makers of every vendor, each with the models that take over where it fails. */
const makers: readonly { readonly model: string; readonly quality?: string; readonly fallback: readonly string[] }[] = [
  { model: "gpt-image-2.5-flare", quality: "low", fallback: ["gemini-nano-banana-2.1", "qwen-image"] },
  { model: "gemini-nano-banana-2.1", fallback: ["reve-latest", "runware-flux-1-schnell"] },
  { model: "leonardo-lightning-xl", fallback: ["runware-flux-2-dev", "gpt-image-2"] },
  { model: "leonardo-nano-banana-2.1", fallback: ["gemini-3-pro-image"] },
  { model: "runware-flux-2-dev", fallback: ["leonardo-lightning-xl"] },
  { model: "reve-latest", fallback: ["qwen-image"] },
  { model: "qwen-image", fallback: ["reve-latest"] },
];

/** What is written on every picture's prompt, so that a vendor's bill can be told to be for it. */
export const markOf = (picture: number): string => `no ${String(picture).padStart(3, "0")}`;

/** Orders the pictures, from all vendors in equal parts. */
export async function orderPictures(stack: MortalStack, pictures: number): Promise<void> {
  const [admin] = await stack.query<{ user_id: string }>(
    "select user_id from public.members where role = 'admin' limit 1",
  );
  const numbers = Array.from({ length: pictures }, (_, at) => at + 1);
  for (const [at, { model, quality, fallback }] of makers.entries()) {
    const prompts = numbers
      .filter((number) => number % makers.length === at)
      .map((number) => `${demoPrompts[number % demoPrompts.length]?.prompt}, ${markOf(number)}`);
    if (prompts.length === 0) continue;
    await stack.query(
      `select public.create_batch(prompts := $1, model_id := $2, fallback_model_ids := $3, quality := $4, owner_id := $5)`,
      [prompts, model, fallback, quality ?? null, admin?.user_id],
    );
  }
}
