import type { Json } from "../../../../../shared/database.ts";
import type { Overlay, RecipeField } from "../../../../../shared/recipes.ts";

/** A recipe that makes new pictures, as the form offers it. */
export interface Recipe {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  /** What it does: new pictures, or changes of one. */
  readonly operation: string;
  readonly category: string | null;
  readonly description: string;
  readonly prompt: string;
  readonly fields: RecipeField[];
  readonly overlays: Overlay[];
  /** What it prefers; each of them may be left open. */
  readonly negativePrompt: string | null;
  /** Width to height, such as "2:3". */
  readonly aspect: string | null;
  readonly quality: string | null;
  /** In their order. */
  readonly modelIds: readonly string[];
  /** Null: everybody's. */
  readonly ownerId: string | null;
}

/** A row of `recipes`. */
export interface RecipeRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly operation: string;
  readonly category: string | null;
  readonly description: string;
  readonly prompt: string;
  readonly fields: Json;
  readonly overlays: Json;
  readonly negative_prompt: string | null;
  readonly aspect: string | null;
  readonly quality: string | null;
  readonly model_ids: readonly string[];
  readonly owner_id: string | null;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Lists that the database has checked: see shared/recipes.ts, whose schemas are too heavy for a first screen. */
const listOf = <Item>(value: Json): Item[] => (Array.isArray(value) ? value.filter(isObject) : []) as unknown as Item[];

export const recipeOf = (row: RecipeRow): Recipe => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  operation: row.operation,
  category: row.category,
  description: row.description,
  prompt: row.prompt,
  // A field of no type is a text.
  fields: listOf<RecipeField>(row.fields).map((field) => ({ ...field, type: field.type ?? "text" }) as RecipeField),
  overlays: listOf<Overlay>(row.overlays),
  negativePrompt: row.negative_prompt,
  aspect: row.aspect,
  quality: row.quality,
  modelIds: row.model_ids,
  ownerId: row.owner_id,
});

/** Those that most pictures are made in. */
const usualStyles = ["product-photography", "lifestyle", "artistic"];

/** The usual styles before all others, which stay in their order. */
export function usualStylesFirst(styles: readonly Recipe[]): Recipe[] {
  const placeOf = ({ slug }: Recipe) => (usualStyles.includes(slug) ? usualStyles.indexOf(slug) : usualStyles.length);
  return styles.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Whether a style has something to fill in besides what somebody asks for, by a field or by a slot alone. */
export const asksForMore = ({ fields, prompt }: Recipe) =>
  fields.some(({ name }) => name !== "PROMPT") || /\[(?!PROMPT[\]|])[A-Z]/.test(prompt);

export interface RecipeGroup {
  /** Whose they are; those of everybody stand by category. */
  readonly of: "mine" | "others" | "everybody";
  readonly category: string;
  readonly recipes: readonly Recipe[];
}

/** Recipes in groups: one's own, those that others share, and everybody's by category; all in the order of their names. */
export function inGroups(recipes: readonly Recipe[], personId: string): RecipeGroup[] {
  const of = ({ ownerId }: Recipe) => (ownerId === null ? "everybody" : ownerId === personId ? "mine" : "others");
  const groups = new Map<string, { of: RecipeGroup["of"]; category: string; recipes: Recipe[] }>();
  for (const recipe of recipes.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const category = of(recipe) === "everybody" ? (recipe.category ?? "") : "";
    const key = `${of(recipe)} ${category}`;
    groups.set(key, groups.get(key) ?? { of: of(recipe), category, recipes: [] });
    groups.get(key)?.recipes.push(recipe);
  }
  const order = ["mine", "others", "everybody"];
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.of) - order.indexOf(b.of) || a.category.localeCompare(b.category),
  );
}
