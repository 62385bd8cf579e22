import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { emptyDraft } from "./draft.ts";
import { newField } from "./field-draft.ts";
import { nextSlug, refusalOf } from "./refusal.ts";

const draft = { ...emptyDraft, slug: "card", fields: [newField("A"), newField("SURFACE")] };

test.each([
  ["conflict", 'duplicate key value violates unique constraint "recipes_slug_key"', "slug"],
  ["refused", "The field SURFACE has a default that does not fit: Use a number", "fields.1.name"],
  ["refused", "Two fields are named A", "fields.0.name"],
  ["refused", "There is no image model 'gone'", "model_ids"],
  ["refused", "The field GONE is of the type text, choice, color, picture or number", ""],
  ["offline", "The library cannot be reached.", ""],
] as const)("%s: %s", (kind, message, place) => {
  expect(refusalOf(new Failure(kind, message), draft).place).toBe(place);
});

test("words that cannot be set are told at their text", () => {
  const failure = new Failure(
    "refused",
    "A text over the picture has letters that we cannot set: 字",
    null,
    "overlays.1.text",
  );
  expect(refusalOf(failure, draft).place).toBe("overlays.1.text");
});

test("another name is offered for one that is taken", () => {
  expect(nextSlug("card")).toBe("card-2");
  expect(nextSlug("card-9")).toBe("card-10");
  expect(nextSlug("card-of-2026")).toBe("card-of-2027");
});
