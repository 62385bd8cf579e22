import { expect, test } from "vitest";
import { pictureNames } from "./picture-name.ts";

const anime = { slug: "anime", name: "Anime" };
let count = 0;
const picture = (more: object) => ({
  id: String(count++),
  model: "Oven",
  template: null,
  style: null,
  prompt: "Bread",
  seed: 7,
  ...more,
});
const namesOf = (...some: ReturnType<typeof picture>[]) => [...pictureNames(some).values()];

test("models tell pictures apart, and styles where models do not", () => {
  expect(namesOf(picture({}), picture({ model: "Hearth", style: anime }))).toEqual(["Oven", "Hearth"]);
  expect(namesOf(picture({}), picture({ style: anime }))).toEqual(["No style", "Anime"]);
});

test("where neither is enough both are said", () => {
  const some = [picture({}), picture({ model: "Hearth" }), picture({ style: anime })];
  expect(namesOf(...some)).toEqual(["Oven, No style", "Hearth, No style", "Oven, Anime"]);
});

test("pictures of one model are told by their words, else by their seeds", () => {
  expect(namesOf(picture({}), picture({ prompt: "Jam" }))).toEqual(["Bread", "Jam"]);
  expect(namesOf(picture({}), picture({ seed: 8 }))).toEqual(["Seed 7", "Seed 8"]);
});

test("what nothing tells apart, and what stands alone, is called by its model", () => {
  expect(namesOf(picture({}), picture({}))).toEqual(["Oven", "Oven"]);
  expect(namesOf(picture({ model: "" }))).toEqual(["Uploaded"]);
});
