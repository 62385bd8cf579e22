import type { ProductKind } from "../../../../../shared/products.ts";

/** The photo that a product is made of: a file, made ready to be sent, or a picture of the library. */
export type ChosenPhoto =
  | {
      readonly from: "file";
      readonly name: string;
      readonly blob: Blob;
      readonly sha256: string;
      readonly note: string;
    }
  | { readonly from: "library"; readonly id: string };

/** What the form says. */
export interface Draft {
  readonly title: string;
  readonly kind: ProductKind;
  readonly photo: ChosenPhoto | null;
  /** Slugs; null for the usual ones of the kind. */
  readonly scenes: readonly string[] | null;
  /** What is said in place of the usual words, by the slug of the scene. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly removalPrompt: string;
  /** Empty for the usual ones. */
  readonly modelId: string;
  readonly removalModelId: string;
}

export const emptyDraft: Draft = {
  title: "",
  kind: "food",
  photo: null,
  scenes: null,
  prompts: {},
  removalPrompt: "",
  modelId: "",
  removalModelId: "",
};

/** Whether anything would be lost. */
export const isBegun = (draft: Draft): boolean =>
  draft.photo !== null || draft.title.trim() !== "" || Object.keys(draft.prompts).length > 0;
