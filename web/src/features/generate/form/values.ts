import { isUuid } from "../../../lib/uuid.ts";
import { operations } from "../../making/catalog/image-model.ts";
import { type MakingValues, mostColors, mostReferences, usualMaking } from "../../making/values.ts";

/** The Generate form as it stands in its controls. */
export interface FormValues extends MakingValues {
  /** One prompt a line. */
  readonly prompts: string;
}

export const emptyForm: FormValues = { ...usualMaking, prompts: "", count_per_prompt: "4" };

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
    ...emptyForm,
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
