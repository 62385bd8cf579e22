import { expect, test } from "vitest";
import type { KnownRecipe } from "../../../_core/prompt-reading/known-recipe.ts";
import { readByModel } from "../../../_core/prompt-reading/read-by-model.ts";
import { answerToRequest } from "./read-request.ts";

const style = (slug: string, name: string): KnownRecipe => ({ slug, name, kind: "style", category: null, fields: [] });
const known: KnownRecipe[] = [
  style("watercolor", "Watercolor"),
  style("flat-logo", "Flat logo"),
  {
    slug: "team-card",
    name: "Team card; for shirts: all",
    kind: "template",
    category: null,
    fields: [
      { name: "NAME", type: "text" },
      { name: "MOOD", type: "choice", choices: ["calm (very)", "wild, loud"] },
      { name: "COLOR", type: "color" },
    ],
  },
];

/** As the product asks a vendor, and what it makes of what a fake answers. */
const read = (text: string) =>
  readByModel(
    {
      queryCalls: { begin: async () => true, charge: async () => {} },
      providers: {
        extractor: (provider) => ({
          provider,
          extract: async ({ pattern }) => ({
            data: answerToRequest(pattern!.instructions),
            raw: null,
            usage: { requestId: "1", usd: "0.001" },
          }),
        }),
      },
    },
    { model: { id: "reader", provider: "vendor", vendorId: "reader-7" }, mostUsd: "0.02" },
    text,
    known,
  );
const nothing = { recipe: null, style: null, product: null, tokens: {}, colors: [] };

test.each([
  ["a watercolor fox for a mug", { ...nothing, style: "watercolor", product: "mug", prompt: "a fox" }],
  [
    'a "red" jar\nfor [GUEST|a friend] {at dawn|at dusk}',
    { ...nothing, prompt: expect.stringContaining("[GUEST|a friend] {at dawn|at dusk}") },
  ],
  ["a team card of Ann, wild, loud, in teal", expect.objectContaining({ recipe: "team-card" })],
])("a fake looks up the words of %j", async (text, reading) => {
  expect(await read(text)).toEqual(reading);
});

test("what is no such request is nothing to it", () => {
  expect(answerToRequest("Say what the picture shows")).toBeNull();
});
