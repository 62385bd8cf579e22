import type { Failure } from "../../../lib/failure.ts";
import type { Fault } from "../form/faults.ts";
import type { FormValues } from "../form/values.ts";

/** The beginnings of the database's sentences about a request, and the field that each is about. */
const sentences: readonly (readonly [RegExp, keyof FormValues])[] = [
  [/^Colors /, "colors"],
  [/^Tokens |^There is no template |^The template /, "template"],
  [
    /^There is no such picture to make others after| makes no pictures after others| looks at \d+ pictures at most/,
    "reference_image_ids",
  ],
  [/^At most 5 models take over/, "fallback_model_ids"],
  [/ does not make pictures of /, "size"],
  [/ has no quality | has no levels of quality/, "quality"],
  [
    /^There is no such picture to start from|^The picture to start from |^A picture to start from |^Say which picture /,
    "source_image_id",
  ],
  [/ cannot be told what must not be |^What must not be in the picture /, "negative_prompt"],
  [/ does not make see-through backgrounds/, "transparent"],
  [
    /^There is no image model |^The model |^Name the models |^A batch is made by | does not (make|change|remove) /,
    "model_ids",
  ],
  [/^There is no style |^The style /, "style"],
  [/^A batch needs prompts |^The variations of a prompt /, "prompts"],
  [/^A batch makes each prompt /, "count_per_prompt"],
  [/^A seed /, "seed"],
  [/^An operation /, "operation"],
];

/** The field of the form that a refusal is about; null where it is about none, or none that is known. */
export const refusedField = (message: string): keyof FormValues | null =>
  sentences.find(([sentence]) => sentence.test(message))?.[1] ?? null;

/** A refusal, at what it is about: of a value that fills a slot the database names which. */
export function refusedFault({ field, message }: Pick<Failure, "field" | "message">): Fault {
  const [, token] = /^tokens\.(.+)$/.exec(field) ?? [];
  return token === undefined
    ? { field: refusedField(message), message }
    : { field: "tokens", token, message: message.replace(`${token}: `, "") };
}
