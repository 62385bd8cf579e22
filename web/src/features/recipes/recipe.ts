import type { Database } from "../../../../shared/database.ts";
import type { Overlay, RecipeField } from "../../../../shared/recipes.ts";
import type { Stand } from "../../../../shared/stands.ts";

type Row = Database["public"]["Tables"]["recipes"]["Row"];

/** A recipe as the list shows it. */
export interface ListedRecipe
  extends Pick<
    Row,
    | "id"
    | "slug"
    | "name"
    | "category"
    | "description"
    | "owner_id"
    | "shared_at"
    | "archived_at"
    | "uses"
    | "created_at"
    | "aspect"
  > {
  readonly kind: "style" | "template";
  readonly operation: "generate" | "edit" | "scene";
}

/** All of a recipe. */
export interface Recipe
  extends ListedRecipe,
    Pick<Row, "prompt" | "negative_prompt" | "quality" | "model_ids" | "version" | "preview_image_id"> {
  readonly fields: readonly RecipeField[];
  readonly overlays: readonly Overlay[];
  /** Where the product stands in a scene; null of any other. */
  readonly stand: Stand | null;
}

/** What people call it: a scene is a scene, whichever kind it is written as. */
export const kindOf = ({ kind, operation }: Pick<ListedRecipe, "kind" | "operation">) =>
  operation === "scene" ? "scene" : kind;

/** Whose it is, to a person. */
export type Belonging = "own" | "common" | "shared" | "private";

export function belongingOf({ owner_id, shared_at }: Pick<Row, "owner_id" | "shared_at">, personId: string): Belonging {
  if (owner_id === null) return "common";
  if (owner_id === personId) return "own";
  return shared_at === null ? "private" : "shared";
}

/** Whether a person may change it. */
export const canChange = ({ owner_id }: Pick<Row, "owner_id">, person: { id: string; role: string }): boolean =>
  owner_id === person.id || person.role === "admin";
