import { expect, test } from "vitest";
import { promptFor } from "./prompt-for.ts";

const image = {
  fullPrompt: "A jar of jam. ",
  negativePrompt: "hands, text",
  operation: "generate",
  references: [],
  productPart: null,
} as const;

test("what must not be in the picture is told apart where a model can be told", () => {
  expect(promptFor(image, { features: ["negative_prompt"] })).toEqual({
    prompt: "A jar of jam. ",
    negativePrompt: "hands, text",
  });
});

test("else it is said at the end of the prompt", () => {
  expect(promptFor(image, { features: ["seed"] })).toEqual({
    prompt: "A jar of jam. Do not show: hands, text",
    negativePrompt: null,
  });
  expect(promptFor({ ...image, operation: "edit" }, { features: [] }).prompt).toContain("Do not show");
});

test("what goes along is named before what must not be there", () => {
  const references = [{ id: "1", label: "Face", path: "a.jpg", whyNot: null }];
  expect(promptFor({ ...image, references }, { features: ["references"] }).prompt).toBe(
    "A jar of jam. Attached picture 1 shows: Face. Do not show: hands, text",
  );
});

test("where nothing is to be left out the prompt is as it is", () => {
  const asked = { prompt: "A jar of jam. ", negativePrompt: null };
  expect(promptFor({ ...image, negativePrompt: null }, { features: [] })).toEqual(asked);
  expect(promptFor({ ...image, operation: "remove_background" }, { features: ["negative_prompt"] })).toEqual(asked);
});

test("a scene that a product is set into is asked for empty, once", () => {
  const scene = { ...image, productPart: "scene", fullPrompt: "A mossy stone in a forest" } as const;
  expect(promptFor(scene, { features: [] }).prompt).toBe(
    "A mossy stone in a forest. This place is empty: nothing stands, lies or hangs on it. Do not show: hands, text",
  );
  const said = { ...scene, fullPrompt: "An empty stone" };
  expect(promptFor(said, { features: ["negative_prompt"] }).prompt).toBe("An empty stone");
});
