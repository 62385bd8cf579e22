import type { ProductKind } from "../../../../../shared/products.ts";
import { chosenScenes } from "./chosen-scenes.ts";
import type { Draft } from "./draft.ts";
import type { Offer } from "./read-offer.ts";

/** How a product is made, without its photo: what is priced. As the contract takes it: of another run, null is the usual one again. */
export interface Choices {
  readonly kind: ProductKind;
  readonly scenes: string[];
  readonly prompts?: Record<string, string | null>;
  readonly removal_prompt?: string | null;
  readonly model_id?: string | null;
  readonly removal_model_id?: string | null;
}

/** Words as they are compared: blanks at their ends are none. */
const changed = (text: string | undefined, usual: string): string | undefined => {
  const words = text?.trim();
  return words && words !== usual.trim() ? words : undefined;
};

/** Whether who is to remove the background is told in words how; others do it without. */
export const isToldInWords = ({ removalModelId }: Pick<Draft, "removalModelId">, { removers }: Offer): boolean =>
  removers.some(({ id, operations }) => id === removalModelId && operations.includes("edit"));

/** What the form asks for. What is usual is not said, so that it stays usual. */
export function choicesOf(draft: Draft, offer: Offer): Choices {
  const { scenes: offered, removalWords } = offer;
  const scenes = chosenScenes(draft, offered);
  const prompts = scenes.flatMap((slug): [string, string][] => {
    const words = changed(draft.prompts[slug], offered.find((scene) => scene.slug === slug)?.words ?? "");
    return words ? [[slug, words]] : [];
  });
  const removal = isToldInWords(draft, offer) ? changed(draft.removalPrompt, removalWords) : undefined;
  return {
    kind: draft.kind,
    scenes,
    ...(prompts.length > 0 && { prompts: Object.fromEntries(prompts) }),
    ...(removal && { removal_prompt: removal }),
    ...(draft.modelId && { model_id: draft.modelId }),
    ...(draft.removalModelId && { removal_model_id: draft.removalModelId }),
  };
}
