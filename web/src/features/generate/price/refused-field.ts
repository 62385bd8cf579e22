import type { FormValues } from "../form/values.ts";

/** The beginnings of the database's sentences about a request, and the field that each is about. */
const sentences: readonly (readonly [RegExp, keyof FormValues])[] = [
  [/^Colors /, "colors"],
  [/^Tokens |^There is no template /, "template"],
  [/^There is no image model |^The model /, "model_id"],
  [/ does not make pictures of /, "size"],
  [/^There is no style /, "style"],
  [/^A batch needs prompts /, "prompts"],
  [/^A batch makes each prompt /, "count_per_prompt"],
  [/^A seed /, "seed"],
];

/** The field of the form that a refusal is about; null where it is about none, or none that is known. */
export const refusedField = (message: string): keyof FormValues | null =>
  sentences.find(([sentence]) => sentence.test(message))?.[1] ?? null;
