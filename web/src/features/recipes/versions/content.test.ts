import { expect, test } from "vitest";
import { type Content, differences } from "./content.ts";

const content: Content = {
  operation: "generate",
  prompt: "A tart on [SURFACE]",
  fields: [
    { name: "SURFACE", type: "choice", choices: ["oak", "slate"], default: "oak" },
    { name: "GUEST", type: "text" },
  ],
  negative_prompt: null,
  aspect: "3:2",
  quality: null,
  model_ids: ["sketch-1"],
  overlays: [],
};
const places = (some: Partial<Content>) =>
  differences(content, { ...content, ...some }).map(({ part, place }) => `${part} ${place}`.trim());

test("what is the same differs in nothing, however its keys are ordered", () => {
  const fields = [
    { default: "oak", choices: ["oak", "slate"], type: "choice" as const, name: "SURFACE" },
    content.fields[1]!,
  ];
  expect(places({ fields })).toEqual([]);
});

test("a change is told where it is", () => {
  expect(places({ prompt: "A cake" })).toEqual(["prompt"]);
  expect(places({ aspect: null, model_ids: [] })).toEqual(["aspect", "model_ids"]);
  expect(places({ overlays: [{ text: "[TOP]", place: "top" }] })).toEqual(["overlays 1"]);
});

test("of fields it is told what changed, what came, what went, and their order", () => {
  const [surface, guest] = content.fields as [Content["fields"][number], Content["fields"][number]];
  expect(places({ fields: [{ ...surface, default: "slate" }, guest] })).toEqual(["fields SURFACE default"]);
  expect(places({ fields: [surface] })).toEqual(["fields GUEST"]);
  expect(places({ fields: [surface, guest, { name: "DAY", type: "text" }] })).toEqual(["fields DAY"]);
  expect(places({ fields: [guest, surface] })).toEqual(["fields"]);
});
