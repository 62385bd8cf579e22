import type { Draft } from "../form/draft.ts";
import type { Offer } from "../form/read-offer.ts";
import { choicesOf } from "../form/request-of.ts";
import type { OneProduct } from "../one/read-one.ts";

/** The form as the last run had it. */
export const draftOf = ({ product, last }: Pick<OneProduct, "product" | "last">): Draft => ({
  title: product.title,
  kind: product.kind,
  photo: null,
  scenes: product.scenes.map(({ recipe }) => recipe),
  prompts: last.prompts,
  removalPrompt: last.removal_prompt ?? "",
  modelId: last.model_id ?? "",
  removalModelId: last.removal_model_id ?? "",
});

/** What a run is asked for: what is left out would be as it was, so what is the usual one again is said to be null. */
export const sentAgain = (draft: Draft, offer: Offer) => {
  const { scenes, prompts, removal_prompt, model_id, removal_model_id } = choicesOf(draft, offer);
  return {
    scenes,
    prompts: Object.fromEntries(scenes.map((slug) => [slug, prompts?.[slug] ?? null])),
    removal_prompt: removal_prompt ?? null,
    model_id: model_id ?? null,
    removal_model_id: removal_model_id ?? null,
  };
};
