import { expect, test } from "vitest";
import { checkDraft } from "./check.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { newField } from "./field-draft.ts";
import { newOverlay } from "./overlay-draft.ts";

const right: Draft = { ...emptyDraft, slug: "card", name: "Card", prompt: "A card" };
const faults = (some: Partial<Draft>) => Object.fromEntries(checkDraft({ ...right, ...some }).faults);

test("what is right is a recipe", () => {
  expect(checkDraft(right).recipe).toMatchObject({ slug: "card", prompt: "A card", category: null });
});

test.each([
  [{ name: " " }, { name: "Use a name of 1 to 120 characters" }],
  [{ slug: "My Card" }, { slug: "Use lower-case words and hyphens, such as my-recipe" }],
  [{ slug: "new" }, { slug: "This name is taken: choose another" }],
  [{ prompt: "" }, { prompt: "Use a prompt of 1 to 2000 characters" }],
  [{ kind: "style" }, { prompt: "A style has [PROMPT] where the prompt goes" }],
  [{ prompt: "{a|b}".repeat(7) }, { prompt: "The variations of a prompt are 100 at most" }],
  [{ aspect: "wide" }, { aspect: "Use an aspect such as 16:9" }],
  [
    { fields: [newField("name")] },
    { "fields.0.name": "A field is named in capitals, digits and underscores, such as FIRSTNAME" },
  ],
  [{ fields: [newField("A"), newField("A")] }, { "fields.1.name": "Two fields are named A" }],
  [
    { fields: [{ ...newField("A"), type: "choice" }] },
    { "fields.0.choices": "Give 1 to 100 choices, each another text of 1 to 300 characters" },
  ],
  [{ fields: [{ ...newField("A"), type: "number", min: "x" }] }, { "fields.0.min": "Use a number" }],
  [
    { fields: [{ ...newField("A"), type: "number", min: "3", max: "2" }] },
    { "fields.0.max": "The lower limit comes first" },
  ],
  [
    { fields: [{ ...newField("A"), type: "color", default: "red" }] },
    { "fields.0.default": "Use a hex color such as #f4d35e" },
  ],
  [{ overlays: [newOverlay()] }, { "overlays.0.text": "Use a text of 1 to 500 characters" }],
  [
    { overlays: [{ ...newOverlay(), text: "x", size: "80" }] },
    { "overlays.0.size": "Use a size of 0.02 to 0.5 of the height" },
  ],
] as [Partial<Draft>, Record<string, string>][])("%j is told at its place", (some, expected) => {
  expect(faults(some)).toEqual(expected);
});
