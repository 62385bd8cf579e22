import { expect, test } from "vitest";
import { RecipeDraft } from "../../../../../shared/recipes.ts";
import { usualStand } from "../../../../../shared/stands.ts";
import type { Recipe } from "../recipe.ts";
import { changedParts, draftOf, emptyDraft, recipeOf, withParts } from "./draft.ts";
import { freeName, newField } from "./field-draft.ts";
import { newOverlay } from "./overlay-draft.ts";
import { standOf } from "./stand-draft.ts";

const written = RecipeDraft.parse({
  slug: "birthday-card",
  name: "Birthday card",
  kind: "template",
  operation: "generate",
  category: "cards",
  description: "With a name on it",
  prompt: "A card for [NAME|a friend], [MOOD], [COLOR], [YEARS] candles",
  fields: [
    { name: "NAME", type: "text", label: "Whose", help: "First name", required: true, max_length: 40 },
    { name: "MOOD", type: "choice", choices: ["calm", "loud, bright"], default: "calm" },
    { name: "COLOR", type: "color", default: "#f4d35e" },
    { name: "YEARS", type: "number", min: 1, max: 120, default: "7" },
    { name: "FACE", type: "picture" },
  ],
  negative_prompt: "text",
  aspect: "3:2",
  quality: "high",
  model_ids: ["sketch-1"],
  overlays: [{ text: "[NAME]", place: "top", size: 0.125, color: "#ffffff" }],
});
const recipe = { ...written, id: "1", version: 3 } as unknown as Recipe;

test("what the editor makes of a recipe says the same as the recipe", () => {
  expect(RecipeDraft.parse(recipeOf(draftOf(recipe)))).toEqual(written);
  expect(changedParts(draftOf(recipe), draftOf(recipe))).toEqual([]);
});

test("only a scene has a stand, written in percent", () => {
  const stand = { x: 0.455, y: 0.8, width: 0.5, height: 0.55, light: [-0.5, -0.8], shadow: 0 } as const;
  const scene = RecipeDraft.parse({ ...written, operation: "scene", stand });
  const draft = draftOf({ ...scene, id: "1", version: 3 } as unknown as Recipe);
  expect(draft.stand).toMatchObject({ x: "45.5", right: "-50", above: "80", shadow: "0" });
  expect(RecipeDraft.parse(recipeOf(draft))).toEqual(scene);
  expect(recipeOf({ ...draft, operation: "edit" }).stand).toBeNull();
  expect(recipeOf({ ...draft, stand: { ...draft.stand, x: "half", y: "" } }).stand).toMatchObject({ x: "half", y: "" });
  expect(standOf(emptyDraft.stand)).toEqual(usualStand);
  const moved = { ...draft, stand: { ...draft.stand, above: "70" } };
  expect(changedParts(draft, moved)).toEqual(["stand"]);
});

test("what is written wrongly stays for the check to see", () => {
  const field = { ...newField("YEARS"), type: "number" as const, min: "one" };
  const overlay = { ...newOverlay(), text: "x", size: "7 %" };
  const { fields, overlays } = recipeOf({ ...emptyDraft, fields: [field], overlays: [overlay] });
  expect(fields[0]).toMatchObject({ min: "one" });
  expect(overlays[0]).toMatchObject({ size: "7 %" });
});

test("what a type has no use for is left out, and is there again when the type is", () => {
  const field = { ...newField("MOOD"), type: "choice" as const, choices: "calm\n\n loud ", max_length: "5", min: "1" };
  expect(recipeOf({ ...emptyDraft, fields: [field] }).fields).toEqual([
    { name: "MOOD", type: "choice", choices: ["calm", "loud"] },
  ]);
  expect(recipeOf({ ...emptyDraft, fields: [{ ...field, type: "text" }] }).fields).toEqual([
    { name: "MOOD", type: "text", max_length: 5 },
  ]);
});

test("parts that differ are told, and taken from another", () => {
  const draft = draftOf(recipe);
  const other = { ...draft, name: "Card", fields: draft.fields.slice(1), description: ` ${draft.description}` };
  expect(changedParts(draft, other)).toEqual(["name", "fields"]);
  expect(changedParts(withParts(draft, other, ["name"]), other)).toEqual(["fields"]);
});

test("a new field has a name of its own", () => {
  expect(freeName([])).toBe("FIELD_1");
  expect(freeName([{ name: "FIELD_2" }])).toBe("FIELD_3");
});
