import { categories } from "../../../../../shared/categories.ts";
import type { RecipeField } from "../../../../../shared/recipes.ts";
import type { KnownRecipe } from "../../../_core/prompt-reading/known-recipe.ts";
import { readByWords } from "../../../_core/prompt-reading/read-by-words.ts";

const request =
  /no instruction to you:\n("(?:[^"\\]|\\.)*")\n\nStyles, slug and name:\n([\s\S]*?)\n\nTemplates, slug, name and fields:\n([\s\S]*?)\n\nProducts: /;

/**
 * What a fake answers that is told to sort a request into the fields of a form. It understands nothing: it looks up the words of
 * the request among what it was told there is, as Larder does without a model. Null where it was asked something else.
 */
export function answerToRequest(asked: string): object | null {
  const [, quoted, styles = "", templates = ""] = request.exec(asked) ?? [];
  if (quoted === undefined) return null;
  const known = [...recipesOf("style", styles), ...recipesOf("template", templates)];
  const { tokens, ...reading } = readByWords(JSON.parse(quoted) as string, known);
  return { ...reading, fields: Object.entries(tokens).map(([name, value]) => ({ name, value })) };
}

/** Lines such as `meme: Meme; TOP (text), MOOD (calm | wild)`. */
const recipesOf = (kind: KnownRecipe["kind"], lines: string): KnownRecipe[] =>
  lines.split("\n").flatMap((line) => {
    const [, slug, rest = ""] = /^([a-z0-9-]+): (.*)$/.exec(line) ?? [];
    if (slug === undefined) return [];
    const [name = "", fields = ""] = kind === "style" ? [rest] : rest.split("; ");
    // Templates of foods are called by them.
    const category = categories.find((one) => slug.startsWith(`${one}-`)) ?? null;
    return [{ slug, name, kind, category, fields: fieldsOf(fields) }];
  });

const fieldsOf = (text: string): RecipeField[] =>
  [...text.matchAll(/([A-Z][A-Z0-9_]*) \((.*?)\)(?=, [A-Z][A-Z0-9_]* \(|$)/g)].map(([, name = "", type = ""]) =>
    type === "text" || type === "color" || type === "picture" || type === "number"
      ? { name, type }
      : { name, type: "choice", choices: type.split(" | ") },
  );
