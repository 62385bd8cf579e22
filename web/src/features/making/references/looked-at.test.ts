import { describe, expect, test } from "vitest";
import { catalogOf, recipeNamed } from "../catalog/testing-catalog.ts";
import { type MakingValues, usualMaking } from "../values.ts";
import { countLookedAt, referencesOf } from "./looked-at.ts";

const picture = "6a2c2f0e-0000-4000-8000-000000000001";
const other = "6a2c2f0e-0000-4000-8000-000000000002";
const catalog = catalogOf({
  templates: [recipeNamed("card", { fields: [{ name: "FACE", type: "picture" }] })],
  styles: [recipeNamed("inked", { kind: "style", fields: [{ name: "LOOK", type: "picture" }] })],
});
const form = (values: Partial<MakingValues>): MakingValues => ({ ...usualMaking, ...values });
const card = (tokens: Record<string, string>, more: Partial<MakingValues> = {}) =>
  form({ source: "template", template: "card", tokens, ...more });

describe("pictures to look at", () => {
  test("are the references, and those that the fields of a template name", () => {
    const values = card({ FACE: picture }, { reference_image_ids: [other] });
    expect(referencesOf(values, catalog)).toEqual([other]);
    expect(countLookedAt(values, catalog)).toBe(2);
  });

  test("are looked at once, though they are chosen and a field names them", () => {
    expect(countLookedAt(card({ FACE: picture }, { reference_image_ids: [picture, other] }), catalog)).toBe(2);
  });

  test("of a style become references, since only a template's are looked up", () => {
    const values = form({ style: "inked", tokens: { LOOK: picture }, reference_image_ids: [picture] });
    expect(referencesOf(values, catalog)).toEqual([picture]);
    expect(countLookedAt(values, catalog)).toBe(1);
  });

  test("count the picture that is changed, where there are others; a background is removed without any", () => {
    expect(countLookedAt(form({ operation: "edit" }), catalog)).toBe(0);
    const values = form({ operation: "edit", reference_image_ids: [other] });
    expect(countLookedAt(values, catalog)).toBe(2);
    expect(countLookedAt({ ...values, operation: "remove_background" }, catalog)).toBe(0);
  });

  test("count the picture that is changed once, though it is chosen as well", () => {
    const change = form({ operation: "edit", source_image_id: picture, reference_image_ids: [picture] });
    expect(countLookedAt(change, catalog)).toBe(0);
    expect(countLookedAt({ ...change, reference_image_ids: [picture, other] }, catalog)).toBe(2);
  });
});
