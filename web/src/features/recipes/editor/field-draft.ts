import type { FieldType, RecipeField } from "../../../../../shared/recipes.ts";
import { newKey } from "./new-key.ts";
import { asWritten, given, numberOr } from "./written.ts";

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

const digits = (value: number | undefined) => (value === undefined ? "" : String(value));

/** A field as the editor begins with it. */
export function fieldDraft(field: RecipeField): FieldDraft {
  const { name, label = "", help = "", type, required = false } = field;
  return {
    ...newField(name),
    label,
    help,
    type,
    required,
    default: field.default ?? "",
    ...(field.type === "choice" && { choices: field.choices.join("\n") }),
    ...(field.type === "number" && { min: digits(field.min), max: digits(field.max) }),
    ...(field.type === "text" && { max_length: digits(field.max_length) }),
  };
}

/** What stands in lines; empty ones are none. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a draft says, in the shape of a field. */
export const fieldOf = (field: FieldDraft) => ({
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

/** The first name that no field has yet. */
export function freeName(fields: readonly Pick<FieldDraft, "name">[]): string {
  for (let number = fields.length + 1; ; number++) {
    if (!fields.some(({ name }) => name === `FIELD_${number}`)) return `FIELD_${number}`;
  }
}
