import { RecipeDraft } from "../../../../../shared/recipes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { type Draft, recipeOf } from "./draft.ts";

/** What is wrong, in sentences, by its place, such as `fields.2.name`. */
export type Faults = ReadonlyMap<string, string>;

/** What a draft comes to, and what keeps it from being a recipe. Takes zod with it: load it when somebody writes. */
export function checkDraft(draft: Draft): { readonly recipe: RecipeDraft | null; readonly faults: Faults } {
  const read = RecipeDraft.safeParse(recipeOf(draft));
  if (read.success) return { recipe: read.data, faults: new Map() };
  const faults = new Map<string, string>();
  for (const { path, message } of read.error.issues) {
    const place = path.join(".");
    // What zod says of a text where a number should be is not for people.
    if (!faults.has(place)) faults.set(place, message.startsWith("Invalid input") ? strings.useNumber : message);
  }
  return { recipe: null, faults };
}
