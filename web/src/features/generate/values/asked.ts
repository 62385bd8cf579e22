import { fieldsOf, type RecipeField, valueProblem } from "../../../../../shared/recipes.ts";
import { isBlank, readSlots } from "../../../../../shared/slots.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { styleOf, templateOf } from "../../making/catalog/preferences.ts";
import { stylePictures } from "../../making/references/looked-at.ts";
import { linesOf } from "../form/lines-of.ts";
import type { FormValues } from "../form/values.ts";

// What the recipes and prompts of a form ask to be filled. It brings zod along: for what comes after the first screen.

/** The most characters of one value in a request. */
const longest = 1000;

/** What can be filled in for the template. */
export function templateFields(values: FormValues, catalog: Catalog): RecipeField[] {
  const template = templateOf(values, catalog);
  return template ? fieldsOf(template) : [];
}

/** What can be filled in for the style besides, and for nothing else already. What somebody asks for goes in by itself. */
export function styleFields(values: FormValues, catalog: Catalog): RecipeField[] {
  const style = styleOf(values, catalog);
  const taken = new Set(["PROMPT", ...templateFields(values, catalog).map(({ name }) => name)]);
  return style ? fieldsOf(style).filter(({ name }) => !taken.has(name)) : [];
}

/** The slots of the prompts that no recipe has a field for. */
export function promptFields(values: FormValues, catalog: Catalog): RecipeField[] {
  const isWritten = values.operation !== "remove_background" && values.source === "words";
  const taken = new Set(styleFields(values, catalog).map(({ name }) => name));
  const names = isWritten ? linesOf(values.prompts).flatMap((line) => readSlots(line).map(({ name }) => name)) : [];
  return [...new Set(names)].filter((name) => !taken.has(name)).map((name) => ({ name, type: "text" }));
}

/** All that can be filled in, each name once. */
export const askedFields = (values: FormValues, catalog: Catalog): RecipeField[] => [
  ...templateFields(values, catalog),
  ...styleFields(values, catalog),
  ...promptFields(values, catalog),
];

/** A choice that is another template's: it is kept, and not taken here. */
const isForeign = (field: RecipeField, value: string) => field.type === "choice" && !field.choices.includes(value);

/** The values as inputs show them: as they are written. */
export const shownValues = (fields: readonly RecipeField[], given: FormValues["tokens"]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = given[field.name] ?? "";
      return isForeign(field, value) ? [] : [[field.name, value]];
    }),
  );

/** What fills these fields, as it stands in the form; what is left open is absent. */
export function valuesOf(fields: readonly RecipeField[], given: FormValues["tokens"]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = given[field.name] ?? "";
      return isBlank(value) || isForeign(field, value) ? [] : [[field.name, value]];
    }),
  );
}

/** The tokens of the request: what fills the slots that are asked for, and nothing else that the form still holds. */
export function askedTokens(values: FormValues, catalog: Catalog): Record<string, string> {
  const pictures = stylePictures(values, catalog);
  const fields = askedFields(values, catalog).filter(({ name }) => !pictures.includes(name));
  const filled = Object.entries(valuesOf(fields, values.tokens));
  return Object.fromEntries(filled.map(([name, value]) => [name, value.trim()]));
}

/** What is wrong with the values, by the names of their fields. */
export function valueFaults(values: FormValues, catalog: Catalog): Record<string, string> {
  const fields = askedFields(values, catalog);
  const given = valuesOf(fields, values.tokens);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = given[field.name]?.trim();
      const limited =
        field.type === "text" ? { ...field, max_length: Math.min(field.max_length ?? longest, longest) } : field;
      const problem = value === undefined ? null : valueProblem(limited, value);
      return problem === null ? [] : [[field.name, problem]];
    }),
  );
}

/** The fields that something has to fill, and nothing does. */
export function openFields(values: FormValues, catalog: Catalog): RecipeField[] {
  const fields = askedFields(values, catalog);
  const given = valuesOf(fields, values.tokens);
  return fields.filter(({ name, required, default: usual }) => required && isBlank(usual) && given[name] === undefined);
}
