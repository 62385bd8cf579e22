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

test("of where a product stands it is told what moved", () => {
  const stand = { x: 0.5, y: 0.8, width: 0.5, height: 0.55, light: [-0.5, -0.8] as [number, number], shadow: 0.5 };
  const moved = differences({ ...content, stand }, { ...content, stand: { ...stand, y: 0.7, light: [0.5, -0.8] } });
  expect(moved).toEqual([
    { part: "stand", place: "y", before: "0.8", after: "0.7" },
    { part: "stand", place: "light", before: "-0.5\n-0.8", after: "0.5\n-0.8" },
  ]);
  expect(places({ stand })).toEqual([
    "stand x",
    "stand y",
    "stand width",
    "stand height",
    "stand light",
    "stand shadow",
  ]);
});

test("of fields it is told what changed, what came, what went, and their order", () => {
  const [surface, guest] = content.fields as [Content["fields"][number], Content["fields"][number]];
  expect(places({ fields: [{ ...surface, default: "slate" }, guest] })).toEqual(["fields SURFACE default"]);
  expect(places({ fields: [surface] })).toEqual(["fields GUEST"]);
  expect(places({ fields: [surface, guest, { name: "DAY", type: "text" }] })).toEqual(["fields DAY"]);
  expect(places({ fields: [guest, surface] })).toEqual(["fields"]);
});
