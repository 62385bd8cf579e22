import { expect, test } from "vitest";
import plan from "../../../../../supabase/migrations/20261122000210_batch_plan.sql?raw";
import { refusedField } from "./refused-field.ts";

/** What the database says, with its placeholders. */
const said = [...plan.matchAll(/'((?:Colors|Tokens|There is no|The model|%s does|A batch|A seed) [^'\n]*)/g)].map(
  ([, sentence]) => sentence ?? "",
);

test("every sentence that the database says of a request belongs to a field", () => {
  expect(said).toHaveLength(9);
  const sentences = said.flatMap((sentence) =>
    sentence.startsWith("There is no %s")
      ? ["style", "template"].map((kind) => sentence.replace("%s", kind))
      : sentence.replace("%s does", "sketch-1 does"),
  );
  expect(sentences.map((sentence) => [refusedField(sentence), sentence]).filter(([field]) => field === null)).toEqual(
    [],
  );
});

test.each([
  ["sketch-1 does not make pictures of 1x1: use 2048x2048", "size"],
  ["The model old-1 is not available: use new-1", "model_id"],
  ["There is no template 'x': the templates are a, b", "template"],
  ["A batch makes each prompt 1 to 20 times and 1000 pictures at most", "count_per_prompt"],
])("%s is about %s", (sentence, field) => {
  expect(refusedField(sentence)).toBe(field);
});

test("a sentence about something else belongs to no field", () => {
  expect(refusedField("This batch costs about $4.00, more than the $1.00 allowed")).toBeNull();
});
