import { toBase64 } from "../../../../shared/base64.ts";
import type { ImageRequest } from "../../_core/ports/provider.ts";
import { nearestAspect } from "../../_core/prompts/nearest-aspect.ts";
import { refusal } from "../vendors/ask-vendor.ts";
import { attached } from "../vendors/attached.ts";
import { reve } from "./reve-failure.ts";

/** One request to Reve. */
export interface ReveOrder {
  readonly path: "create" | "edit" | "remix";
  readonly body: Readonly<Record<string, unknown>>;
}

const aspects = ["16:9", "9:16", "3:2", "2:3", "4:3", "3:4", "1:1"] as const;
const longestPrompt = 2560;
const mostPictures = 6;

/**
 * Creates without pictures, edits one, remixes several, or one that another is to be made after. Reve has aspects in place of pixels.
 * Throws `refused` for what it is known to refuse: asking would only cost time.
 */
export function orderOf(request: ImageRequest): ReveOrder {
  const { operation, prompt, model, width, height, transparent } = request;
  const pictures = attached(request);
  if (operation === "remove_background" || transparent) throw refusal(reve, "it has no see-through background");
  if (pictures.length > mostPictures) throw refusal(reve, `it takes ${mostPictures} pictures, not ${pictures.length}`);
  const common = { aspect_ratio: nearestAspect(width, height, aspects), version: model };
  const [source] = pictures;
  if (!source) return { path: "create", body: { prompt: bounded(prompt), ...common } };
  if (pictures.length === 1 && operation === "edit") {
    const body = { edit_instruction: bounded(prompt), reference_image: toBase64(source.bytes), ...common };
    return { path: "edit", body };
  }
  const images = pictures.map(({ bytes }) => toBase64(bytes));
  return {
    path: "remix",
    body: { prompt: bounded(withTags(prompt, pictures.length)), reference_images: images, ...common },
  };
}

/** A remix speaks of its pictures by number, from 0; a prompt that does not is about all of them. */
function withTags(prompt: string, count: number): string {
  if (/<img>\d<\/img>/.test(prompt)) return prompt;
  const tags = Array.from({ length: count }, (_, at) => `<img>${at}</img>`);
  return `${prompt}\n\n${tags.join(" ")}`;
}

function bounded(prompt: string): string {
  const { length } = [...prompt];
  if (length <= longestPrompt) return prompt;
  throw refusal(reve, `it reads prompts of ${longestPrompt} characters, not ${length}`);
}
