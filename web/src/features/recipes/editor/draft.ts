import type { FieldType, Overlay, RecipeField } from "../../../../../shared/recipes.ts";
import type { Recipe } from "../recipe.ts";

/** A field as it is written: what is typed need not be right yet. */
export interface FieldDraft {
  /** Its own for as long as it is edited. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly type: FieldType;
  readonly default: string;
  readonly required: boolean;
  /** One in each line. */
  readonly choices: string;
  readonly min: string;
  readonly max: string;
  readonly max_length: string;
}

/** A text over the picture as it is written. */
export interface OverlayDraft {
  readonly key: string;
  readonly text: string;
  readonly place: Overlay["place"];
  /** In percent of the height; empty: as it fits. */
  readonly size: string;
  readonly color: string;
  readonly outline: string;
}

/** A recipe as it is written. */
export interface Draft
  extends Pick<Recipe, "slug" | "name" | "kind" | "operation" | "description" | "prompt" | "model_ids"> {
  readonly category: string;
  readonly negative_prompt: string;
  readonly aspect: string;
  readonly quality: string;
  readonly fields: readonly FieldDraft[];
  readonly overlays: readonly OverlayDraft[];
}

/** What of a recipe is changed by itself. */
export type Part = keyof Draft;
export const parts = [
  "name",
  "slug",
  "kind",
  "operation",
  "category",
  "description",
  "prompt",
  "fields",
  "overlays",
  "negative_prompt",
  "aspect",
  "quality",
  "model_ids",
] as const satisfies readonly Part[];

const newKey = () => Math.random().toString(36).slice(2);

/** A field of which only the name is known. */
export const newField = (name: string): FieldDraft => ({
  key: newKey(),
  name,
  label: "",
  help: "",
  type: "text",
  default: "",
  required: false,
  choices: "",
  min: "",
  max: "",
  max_length: "",
});

export const newOverlay = (): OverlayDraft => ({
  key: newKey(),
  text: "",
  place: "bottom",
  size: "",
  color: "",
  outline: "",
});

export const emptyDraft: Draft = {
  slug: "",
  name: "",
  kind: "template",
  operation: "generate",
  category: "",
  description: "",
  prompt: "",
  fields: [],
  negative_prompt: "",
  aspect: "",
  quality: "",
  model_ids: [],
  overlays: [],
};

const written = (value: number | undefined) => (value === undefined ? "" : String(value));

function fieldDraft(field: RecipeField): FieldDraft {
  const { name, label = "", help = "", type, required = false } = field;
  return {
    ...newField(name),
    label,
    help,
    type,
    required,
    default: field.default ?? "",
    ...(field.type === "choice" && { choices: field.choices.join("\n") }),
    ...(field.type === "number" && { min: written(field.min), max: written(field.max) }),
    ...(field.type === "text" && { max_length: written(field.max_length) }),
  };
}

const overlayDraft = ({ text, place, size, color = "", outline = "" }: Overlay): OverlayDraft => ({
  key: newKey(),
  text,
  place,
  // A tenth of a percent is as fine as anybody writes it.
  size: size === undefined ? "" : String(Math.round(size * 1000) / 10),
  color,
  outline,
});

/** A recipe as the editor begins with it. */
export const draftOf = (recipe: Recipe): Draft => ({
  slug: recipe.slug,
  name: recipe.name,
  kind: recipe.kind,
  operation: recipe.operation,
  category: recipe.category ?? "",
  description: recipe.description,
  prompt: recipe.prompt,
  fields: recipe.fields.map(fieldDraft),
  negative_prompt: recipe.negative_prompt ?? "",
  aspect: recipe.aspect ?? "",
  quality: recipe.quality ?? "",
  model_ids: recipe.model_ids,
  overlays: recipe.overlays.map(overlayDraft),
});

/** What stands in lines, each once; empty ones are none. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A number, or what is written where a number should be. */
const numberOr = (text: string): number | string => {
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) ? number : text;
};

const given = <Key extends string, Value>(key: Key, text: string, read: (text: string) => Value) =>
  text.trim() === "" ? {} : { [key]: read(text) };

const asWritten = (text: string) => text;

const fieldOf = (field: FieldDraft) => ({
  name: field.name,
  type: field.type,
  ...given("label", field.label, (text) => text.trim()),
  ...(field.required && { required: true }),
  ...(field.type !== "picture" && given("default", field.default, asWritten)),
  ...given("help", field.help, (text) => text.trim()),
  ...(field.type === "choice" && { choices: linesOf(field.choices) }),
  ...(field.type === "number" && { ...given("min", field.min, numberOr), ...given("max", field.max, numberOr) }),
  ...(field.type === "text" && given("max_length", field.max_length, numberOr)),
});

function sizeOf(text: string): number | string {
  const percent = numberOr(text);
  return typeof percent === "number" ? Math.round(percent * 10) / 1000 : percent;
}

const overlayOf = ({ text, place, size, color, outline }: OverlayDraft) => ({
  text,
  place,
  ...given("size", size, sizeOf),
  ...given("color", color, asWritten),
  ...given("outline", outline, asWritten),
});

/** What a draft says, in the shape of a recipe; whether it may be one is for `RecipeDraft` to tell. */
export const recipeOf = (draft: Draft) => ({
  ...draft,
  name: draft.name.trim(),
  slug: draft.slug.trim(),
  category: draft.category.trim() || null,
  description: draft.description.trim(),
  prompt: draft.prompt.trim(),
  negative_prompt: draft.negative_prompt.trim() || null,
  aspect: draft.aspect.trim() || null,
  quality: draft.quality.trim() || null,
  fields: draft.fields.map(fieldOf),
  overlays: draft.overlays.map(overlayOf),
});

/** The parts in which two say something else. */
export function changedParts(one: Draft, other: Draft): Part[] {
  const [before, after] = [recipeOf(one), recipeOf(other)];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

/** A draft with these parts as another has them. */
export const withParts = (draft: Draft, other: Draft, taken: readonly Part[]): Draft => ({
  ...draft,
  ...Object.fromEntries(taken.map((part) => [part, other[part]])),
});

/** The first name that no field has yet. */
export function freeName(fields: readonly Pick<FieldDraft, "name">[]): string {
  for (let number = fields.length + 1; ; number++) {
    if (!fields.some(({ name }) => name === `FIELD_${number}`)) return `FIELD_${number}`;
  }
}
