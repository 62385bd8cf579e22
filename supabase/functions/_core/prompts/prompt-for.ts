import type { ImageWork, MakingModel } from "../ports/images.ts";
import { namePictures } from "./name-pictures.ts";

type Asked = Pick<ImageWork, "fullPrompt" | "negativePrompt" | "operation" | "references" | "productPart">;

/** A scene is made without its product, which people do not think of when they write their own words for one. */
const empty = "This place is empty: nothing stands, lies or hangs on it";

/**
 * A picture's prompt as a model can be told it, with what the pictures show that go along. Who has no place for what must
 * not be in the picture hears it at the end of the prompt: a model that takes over from one that has. To remove a
 * background nothing is left out. A scene of a product is asked for empty, also where its words do not say so.
 */
export function promptFor(image: Asked, { features }: Pick<MakingModel, "features">) {
  const { negativePrompt } = image;
  const isSaid = negativePrompt !== null && image.operation !== "remove_background";
  const hasPlace = isSaid && features.includes("negative_prompt");
  const prompt = image.fullPrompt ?? "";
  const isToBeEmpty = image.productPart === "scene" && !/\bempty\b/i.test(prompt);
  const sentences = [
    namePictures(image),
    isToBeEmpty ? `${empty}.` : "",
    isSaid && !hasPlace ? `Do not show: ${negativePrompt}` : "",
  ].filter(Boolean);
  return {
    prompt: sentences.length === 0 ? prompt : `${prompt.replace(/[\s.]+$/, "")}. ${sentences.join(" ")}`,
    negativePrompt: hasPlace ? negativePrompt : null,
  };
}
