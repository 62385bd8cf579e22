import { mockups } from "../../../../../shared/mockups.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { chosenModels, commonSizes, nearestSize } from "../../making/catalog/choice.ts";
import { mostColors } from "../../making/values.ts";
import { emptyForm, type FormValues } from "../form/values.ts";
import type { Reading } from "./ask-reading.ts";

/** What was read, as far as the form offers it: a recipe that is put away meanwhile is none. */
export function offeredOf(reading: Reading, { templates, styles }: Catalog): Reading {
  const isOffered = (recipes: Catalog["styles"], slug: string | null) => recipes.some((recipe) => recipe.slug === slug);
  return {
    ...reading,
    recipe: isOffered(templates, reading.recipe) ? reading.recipe : null,
    style: isOffered(styles, reading.style) ? reading.style : null,
  };
}

/** The form as it was read; who makes it and how many stay as they were. What it is for says its shape, and what lies behind it. */
export function formOfReading(reading: Reading, before: FormValues, catalog: Catalog): FormValues {
  const { recipe, style, product, tokens, prompt, colors } = reading;
  const filled: FormValues = {
    ...before,
    operation: "generate",
    source_image_id: "",
    source: recipe ? "template" : "words",
    prompts: recipe ? before.prompts : prompt,
    template: recipe ?? "",
    tokens: recipe ? { ...before.tokens, ...tokens } : before.tokens,
    style: style ?? "",
    colors: colors.slice(0, mostColors),
    size: emptyForm.size,
    transparent: emptyForm.transparent,
  };
  const meant = mockups.find(({ slug }) => slug === product);
  if (!meant) return filled;
  const size = nearestSize(commonSizes(chosenModels(catalog, filled)), meant.aspect);
  return { ...filled, size: size ?? "", transparent: meant.transparent };
}
