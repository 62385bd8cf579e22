import { categories } from "../../../../shared/categories.ts";
import type { OutputOf } from "../../../../shared/contract.ts";
import type { readPrompt } from "../../../../shared/read-prompt.ts";
import { valueProblem } from "../../../../shared/recipes.ts";
import { fillFields, subjectFields } from "./fill-fields.ts";
import { takeColors } from "./find-colors.ts";
import { takeProduct } from "./find-product.ts";
import { type FoundRecipe, findRecipe, takeRecipe } from "./find-recipe.ts";
import { takeStyle } from "./find-style.ts";
import type { KnownRecipe } from "./known-recipe.ts";
import { restOf, takeRequest } from "./rest-of.ts";
import { again, readSentence, type Sentence } from "./sentence.ts";

/** What was understood of a prompt. */
export type Reading = Omit<OutputOf<typeof readPrompt>, "read_by">;

/**
 * Looks up what the words of a text name: a template with its fields, a product, a style, colors. What is left is what is
 * to be shown. Reads any text, and asks nobody.
 */
export function readByWords(text: string, known: readonly KnownRecipe[]): Reading {
  const sentence = readSentence(text);
  const found = findRecipe(
    sentence,
    known.filter(({ kind }) => kind === "template"),
  );
  return (found && readAsRecipe(again(sentence), found, known)) ?? readAsPrompt(sentence, known);
}

const stylesOf = (known: readonly KnownRecipe[]) => known.filter(({ kind }) => kind === "style");

function readAsPrompt(sentence: Sentence, known: readonly KnownRecipe[]): Reading {
  takeRequest(sentence);
  const product = takeProduct(sentence);
  const style = takeStyle(sentence, stylesOf(known));
  const colors = takeColors(sentence);
  return { recipe: null, style, product, tokens: {}, prompt: restOf(sentence), colors };
}

/** Null where the text says more than the template can show. */
function readAsRecipe(sentence: Sentence, found: FoundRecipe, known: readonly KnownRecipe[]): Reading | null {
  const { recipe } = found;
  takeRequest(sentence);
  takeRecipe(sentence, found);
  const product = takeProduct(sentence);
  const style = takeStyle(sentence, stylesOf(known));
  const { tokens, colors } = fillFields(sentence, recipe, takeColors(sentence));
  const rest = restOf(sentence);
  // A picture of a food is one of many that the same words may mean.
  const isFood = categories.some((category) => category === recipe.category);
  if (isFood && (rest !== "" || style !== null || product !== null)) return null;
  const reading = { recipe: recipe.slug, style, product, tokens, colors };
  if (rest === "") return { ...reading, prompt: "" };
  const subject = recipe.fields.find(
    (field) =>
      field.type === "text" &&
      subjectFields.includes(field.name) &&
      !(field.name in tokens) &&
      valueProblem(field, rest) === null,
  );
  if (subject) return { ...reading, tokens: { ...tokens, [subject.name]: rest }, prompt: "" };
  return { ...reading, prompt: rest };
}
