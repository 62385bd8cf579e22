import type { FieldType, RecipeField } from "../../../../shared/recipes.ts";
import { recipeFormStrings as strings } from "../../strings/recipe-form.ts";

/** What every input of a recipe's field is given. */
export interface FieldInputProps<Field extends RecipeField> {
  readonly field: Field;
  /** Empty: left open. */
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

export type FieldOf<Type extends FieldType> = Extract<RecipeField, { type: Type }>;

/** What a form calls a field. */
export const labelOf = ({ label, name }: RecipeField): string => label || name;

const sentence = (text: string | undefined) => (text && /[\p{L}\p{N})]$/u.test(text.trim()) ? `${text.trim()}.` : text);

/** What stands below an input: what the recipe says of it, and whether it can be left open. */
export function helpOf(field: RecipeField, limits = ""): string | undefined {
  const more = [limits, field.required && !field.default?.trim() && strings.needed].filter(Boolean);
  return more.length === 0 ? field.help : [sentence(field.help), ...more].filter(Boolean).join(" ");
}
