import { failureOf } from "../../../lib/failure.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import type { Draft } from "./draft.ts";

export interface Refusal {
  /** What it is about, as faults are placed; empty: the whole. */
  readonly place: string;
  readonly message: string;
}

/** The next of its kind: `card` gives `card-2`, that gives `card-3`. */
export function nextSlug(slug: string): string {
  const [, stem = slug, number = "1"] = /^(.*?)(?:-(\d{1,6}))?$/.exec(slug) ?? [];
  return `${stem}-${Number(number) + 1}`;
}

/** What the database would not take, and of which part: its sentences name fields, models and what is unique. */
export function refusalOf(error: unknown, draft: Draft): Refusal {
  const { kind, message, field } = failureOf(error);
  if (kind === "conflict" && message.includes("slug"))
    return { place: "slug", message: strings.slugTaken(draft.slug, nextSlug(draft.slug)) };
  const [, named = ""] = /^(?:The field|Two fields are named) ([A-Z][A-Z0-9_]*)/.exec(message) ?? [];
  const at = draft.fields.findLastIndex(({ name }) => name === named);
  if (at >= 0) return { place: `fields.${at}.name`, message };
  if (message.startsWith("There is no image model")) return { place: "model_ids", message };
  if (/^overlays\.\d+\.text$/.test(field)) return { place: field, message };
  if (message.startsWith("A text over the picture")) return { place: "overlays", message };
  if (message.startsWith("The room of a product")) return { place: "stand", message };
  return { place: "", message };
}
