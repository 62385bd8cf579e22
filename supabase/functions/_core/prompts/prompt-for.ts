import type { ImageWork, MakingModel } from "../ports/images.ts";

type Asked = Pick<ImageWork, "fullPrompt" | "negativePrompt" | "operation">;

/**
 * A picture's prompt as a model can be told it. Who has no place for what must not be in the picture hears it at the end
 * of the prompt: a model that takes over from one that has. To remove a background nothing is left out.
 */
export function promptFor(image: Asked, { features }: Pick<MakingModel, "features">) {
  const prompt = image.fullPrompt ?? "";
  const { negativePrompt } = image;
  if (negativePrompt === null || image.operation === "remove_background") return { prompt, negativePrompt: null };
  if (features.includes("negative_prompt")) return { prompt, negativePrompt };
  return { prompt: `${prompt.replace(/[\s.]+$/, "")}. Do not show: ${negativePrompt}`, negativePrompt: null };
}
