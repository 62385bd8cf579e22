import type { Operation } from "./catalog/image-model.ts";

/** How pictures are made, as it stands in a form's controls: texts, so that what is half written is kept as it is. */
export interface MakingValues {
  readonly operation: Operation;
  /** The picture that is changed; empty for a new one. */
  readonly source_image_id: string;
  /** Whether the person writes the prompts or fills in a template. What the other one holds is kept, and not sent. */
  readonly source: "words" | "template";
  readonly template: string;
  /** By the name of the slot, of the prompts, of the template and of the style; one that is not here takes its default. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly style: string;
  /** Pictures of the library that the new ones are made after. */
  readonly reference_image_ids: readonly string[];
  /** Hex, in lower case. */
  readonly colors: readonly string[];
  readonly count_per_prompt: string;
  /** Side by side. Empty: the usual model. */
  readonly model_ids: readonly string[];
  /** In the order in which they are tried when a model fails. */
  readonly fallback_model_ids: readonly string[];
  /** Empty: the model's first size. */
  readonly size: string;
  /** Empty: the model's usual one. */
  readonly quality: string;
  readonly negative_prompt: string;
  readonly transparent: boolean;
  /** Empty: random. */
  readonly seed: string;
}

/** Where nobody has chosen anything. */
export const usualMaking: MakingValues = {
  operation: "generate",
  source_image_id: "",
  source: "words",
  template: "",
  tokens: {},
  style: "",
  reference_image_ids: [],
  colors: [],
  count_per_prompt: "1",
  model_ids: [],
  fallback_model_ids: [],
  size: "",
  quality: "",
  negative_prompt: "",
  transparent: false,
  seed: "",
};

export const mostColors = 8;
export const mostReferences = 16;
