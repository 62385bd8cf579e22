import { isUuid } from "../../../lib/uuid.ts";
import { type Operation, operations } from "../catalog/image-model.ts";

/** The Generate form as it stands in its controls: texts, so that what is half written is kept as it is. */
export interface FormValues {
  readonly operation: Operation;
  /** The picture that is changed; empty for a new one. */
  readonly source_image_id: string;
  /** Whether the person writes the prompts or fills in a template. What the other one holds is kept, and not sent. */
  readonly source: "words" | "template";
  /** One prompt a line. */
  readonly prompts: string;
  readonly template: string;
  /** By the name of the slot, of the prompts, of the template and of the style; one that is not here takes its default. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly style: string;
  /** Pictures of the library that the new ones are made after. */
  readonly reference_image_ids: readonly string[];
  /** Hex, in lower case. */
  readonly colors: readonly string[];
  readonly count_per_prompt: string;
  /** Side by side. Empty: the model of the settings. */
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

export const emptyForm: FormValues = {
  operation: "generate",
  source_image_id: "",
  source: "words",
  prompts: "",
  template: "",
  tokens: {},
  style: "",
  reference_image_ids: [],
  colors: [],
  count_per_prompt: "4",
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
const hex = /^#[0-9a-f]{6}$/;

const isText = (value: unknown): value is string => typeof value === "string";
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);

type TextName = { [Name in keyof FormValues]: string extends FormValues[Name] ? Name : never }[keyof FormValues];

/** Reads what was stored, by this version of the app or another: what it does not understand is as in an empty form. */
export function readFormValues(stored: unknown): FormValues {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const text = (name: TextName) => {
    const value = given[name];
    return isText(value) ? value : emptyForm[name];
  };
  const source_image_id = text("source_image_id");
  return {
    operation: (source_image_id && operations.find((operation) => operation === given.operation)) || "generate",
    source_image_id,
    source: given.source === "template" ? "template" : "words",
    prompts: text("prompts"),
    template: text("template"),
    tokens: Object.fromEntries(Object.entries(given.tokens ?? {}).filter((token) => isText(token[1]))),
    style: text("style"),
    reference_image_ids: textsIn(given.reference_image_ids).filter(isUuid).slice(0, mostReferences),
    colors: textsIn(given.colors)
      .filter((color) => hex.test(color))
      .slice(0, mostColors),
    count_per_prompt: text("count_per_prompt"),
    // One model, by its older name.
    model_ids: textsIn(given.model_ids ?? [given.model_id]).filter(Boolean),
    fallback_model_ids: textsIn(given.fallback_model_ids),
    size: text("size"),
    quality: text("quality"),
    negative_prompt: text("negative_prompt"),
    transparent: given.transparent === true,
    seed: text("seed"),
  };
}

/** Whether nothing was filled in yet. */
export const isEmptyForm = (values: FormValues): boolean => JSON.stringify(values) === JSON.stringify(emptyForm);
