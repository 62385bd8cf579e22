import { expect, test } from "vitest";
import models from "../../../../../supabase/migrations/20261124000106_image_models.sql?raw";
import plan from "../../../../../supabase/migrations/20261124000107_batch_plan.sql?raw";
import { refusedFault, refusedField } from "./refused-field.ts";

/** What the database says of a request, with its placeholders. */
const said = [
  ...`${models}${plan}`.matchAll(/(?:message = |format\(\s*|then |else )'((?:%s|[A-Z][a-z]*) [^'\n]*)'/g),
].map(([, sentence]) => sentence ?? "");

test("every sentence that the database says of a request belongs to a field", () => {
  expect(said.length).toBeGreaterThan(18);
  const sentences = said.map((sentence) =>
    sentence
      .replace(/^There is no %s /, "There is no template ")
      .replace(/^%s/, "gpt-image-2")
      .replace(/^gpt-image-2 does not %s/, "gpt-image-2 does not change pictures"),
  );
  expect(sentences.filter((sentence) => refusedField(sentence) === null)).toEqual([]);
});

test.each([
  ["sketch-1 does not make pictures of 1x1: use 2048x2048", "size"],
  ["sketch-1 does not make pictures from words: use gpt-image-2", "model_ids"],
  ["runware-bria-rmbg-2 does not change pictures: use gpt-image-2", "model_ids"],
  ["gpt-image-2 does not make see-through backgrounds: use gpt-image-2.5-flare", "transparent"],
  ["The model old-1 is not available: use new-1", "model_ids"],
  ["There is no template 'x': the nearest are a, b", "template"],
  ["There is no such picture to start from", "source_image_id"],
  ["There is no such picture to make others after", "reference_image_ids"],
  ["sketch-1 makes no pictures after others: leave them out, or use nano", "reference_image_ids"],
  ["nano looks at 3 pictures at most", "reference_image_ids"],
  ["The template 'x' is put away: take it out again to use it", "template"],
  ["The style 'x' is put away: take it out again to use it", "style"],
  ["The variations of a prompt are 100 at most", "prompts"],
  ["gpt-image-2 has no quality 'max': use low, medium, high", "quality"],
  ["A batch makes each prompt 1 to 20 times and 1000 pictures at most", "count_per_prompt"],
])("%s is about %s", (sentence, field) => {
  expect(refusedField(sentence)).toBe(field);
});

test("a sentence about something else belongs to no field", () => {
  expect(refusedField("This batch may cost $4, more than the $1 allowed")).toBeNull();
});

test("a refusal of a value stands at what it fills, without its name", () => {
  expect(refusedFault({ field: "tokens.TOP", message: "TOP: A text over the picture has letters: 字" })).toEqual({
    field: "tokens",
    token: "TOP",
    message: "A text over the picture has letters: 字",
  });
  expect(refusedFault({ field: "", message: "A seed is a whole number" }).field).toBe("seed");
});
