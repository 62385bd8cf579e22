import { writeCsv } from "../../../../../shared/csv.ts";
import { fieldsOf, type RecipeField } from "../../../../../shared/recipes.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { Filling } from "./desk-messages.ts";

/** A table for a recipe: a column for each of its fields, how the picture is called and where it lies, and one row to go by. */
export function writeSampleCsv(recipe: Filling): string {
  const fields = fieldsOf(recipe);
  return writeCsv(
    [...fields.map(({ name }) => name), "file_name", "folder"],
    [[...fields.map(exampleOf), "example-1", "examples"]],
  );
}

/** A picture has to be one of the library: which one, nobody can say here. */
function exampleOf(field: RecipeField): string {
  const usual = field.default?.trim();
  if (usual) return usual;
  switch (field.type) {
    case "choice":
      return field.choices[0] ?? "";
    case "color":
      return "#f4d35e";
    case "number":
      return String(field.min ?? field.max ?? 1);
    case "picture":
      return "";
    case "text":
      return [...`${strings.sampleText} ${(field.label ?? field.name).toLowerCase()}`]
        .slice(0, field.max_length)
        .join("");
  }
}
