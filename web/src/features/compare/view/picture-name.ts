import { compareStrings as strings } from "../../../strings/compare.ts";
import { type ComparedPicture, recipesOf } from "../read/compared-picture.ts";

/** What tells a picture from those beside it: its model, and what it was made after where that differs. */
export function pictureNames(pictures: readonly ComparedPicture[]): ReadonlyMap<string, string> {
  const recipeOf = (picture: ComparedPicture) =>
    recipesOf(picture)
      .map(({ name }) => name)
      .join(", ");
  const models = new Set(pictures.map(({ model }) => model));
  const recipes = new Set(pictures.map(recipeOf));
  return new Map(
    pictures.map((picture) => {
      const model = picture.model || strings.upload;
      const recipe = recipeOf(picture) || strings.noStyle;
      if (recipes.size === 1) return [picture.id, model];
      return [picture.id, models.size === 1 ? recipe : `${model}, ${recipe}`];
    }),
  );
}
