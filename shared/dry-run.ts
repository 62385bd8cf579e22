import type { RowFindings } from "./batch-quotes.ts";
import type { BatchRow } from "./batches.ts";
import { countCharacters } from "./characters.ts";
import { fieldsOf, type RecipeDraft, type RecipeField, valueProblem } from "./recipes.ts";
import { readParts, readSlots, type Tokens } from "./slots.ts";
import { expandVariations } from "./variations.ts";

/**
 * What is wrong with rows that are to fill a recipe, before anything is sent: what `quote_batch` finds as well, but for
 * whether pictures are there. Fast enough for a worker to run it at every change of a form.
 */

/** The most findings of a kind that are listed unless told; all are counted. */
const mostListed = 100;
const mostPromptCharacters = 2000;

const longer = (text: string, most: number) => text.length > most && countCharacters(text) > most;
const said = (value: string | undefined) => value?.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") || undefined;

type Filling = Pick<RecipeDraft, "prompt" | "fields" | "overlays">;

/** A field, and whether nothing is made without a value for it. */
interface Need {
  readonly field: RecipeField;
  readonly isNeeded: boolean;
  readonly longest: number;
}

function needsOf(recipe: Filling): Need[] {
  const slots = [recipe.prompt, ...recipe.overlays.map(({ text }) => text)].flatMap(readSlots);
  const open = new Set(slots.filter(({ fallback }) => fallback === null).map(({ name }) => name));
  return fieldsOf(recipe).map((field) => ({
    field,
    isNeeded: field.required === true || (field.type !== "picture" && open.has(field.name)),
    longest: (field.type === "text" ? field.max_length : undefined) ?? 1000,
  }));
}

/** Finds what is wrong with each row, by its number; `tokens` are values for what a row says nothing of. */
export function dryRun(recipe: Filling, tokens: Tokens, rows: readonly BatchRow[], most = mostListed): RowFindings {
  const needs = needsOf(recipe);
  const prompts = expandVariations(recipe.prompt).texts.map(readParts);
  const overlays = recipe.overlays.map(({ text }) => readParts(text));
  // A picture is looked at, not named.
  const looked = new Set(needs.flatMap(({ field }) => (field.type === "picture" ? field.name : [])));
  const found = { missing: list(), duplicates: list(), too_long: list(), bad: list() } as {
    [Kind in "missing" | "duplicates" | "too_long" | "bad"]: RowFindings[Kind];
  };
  const add = <Item>(kind: { count: number; list: Item[] }, item: Item) => {
    kind.count += 1;
    if (kind.list.length < most) kind.list.push(item);
  };
  const seen = new Map<string, number>();
  const given = new Set(Object.keys(tokens));
  let good = 0;

  rows.forEach((sent, place) => {
    const row = sent.number ?? place + 1;
    for (const name of Object.keys(sent.tokens)) given.add(name);
    const values: Record<string, string> = {};
    const pictures: string[] = [];
    const missing: string[] = [];
    const tooLong: string[] = [];
    const bad: { field: string | null; message: string }[] = [];
    for (const { field, isNeeded, longest } of needs) {
      const value = said(sent.tokens[field.name]) ?? said(tokens[field.name]) ?? said(field.default);
      if (value === undefined) {
        if (isNeeded) missing.push(field.name);
        continue;
      }
      if (longer(value, longest)) tooLong.push(field.name);
      const message = field.type === "text" ? null : valueProblem(field, value);
      if (message !== null) bad.push({ field: field.name, message });
      if (field.type === "picture") pictures.push(value);
      else values[field.name] = value;
    }
    bad.push(...nameProblems(sent));

    const fill = (parts: ReturnType<typeof readParts>) =>
      parts.map((part) => {
        if (typeof part === "string") return part;
        return looked.has(part.name) ? "" : (values[part.name] ?? part.fallback ?? `[${part.name}]`);
      });
    const made = prompts.map((parts) => fill(parts).join("").replace(/\s+/g, " ").trim());
    if (made.some((prompt) => longer(prompt, mostPromptCharacters))) {
      bad.push({ field: null, message: `The prompt comes to more than ${mostPromptCharacters} characters` });
    } else if (made.includes("")) bad.push({ field: null, message: "The prompt says nothing" });
    const whole = JSON.stringify([made, pictures, overlays.map((parts) => fill(parts).join(""))]);
    const first = seen.get(whole);
    if (first === undefined) seen.set(whole, row);
    else add(found.duplicates, { row, of: first });

    if (missing.length > 0) add(found.missing, { row, names: missing });
    for (const name of tooLong) add(found.too_long, { row, name });
    for (const problem of bad) add(found.bad, { row, ...problem });
    if (missing.length + tooLong.length + bad.length === 0) good += 1;
  });

  const taken = new Set(needs.map(({ field }) => field.name));
  const unused = [...given].filter((name) => !taken.has(name)).sort();
  return { count: rows.length, good, ...found, unused: unused.slice(0, mostListed) };
}

/** How pictures may be called in what is downloaded. */
function nameProblems({ file_name = "", folder = "" }: BatchRow): { field: string; message: string }[] {
  const problems = [];
  if (/[/\\\p{Cc}]/u.test(file_name) || longer(file_name, 150)) {
    problems.push({ field: "file_name", message: "Use a name of 150 characters at most, without slashes" });
  }
  if (folder !== "" && (/(^|\/)\.{0,2}(\/|$)|[\\\p{Cc}]/u.test(folder) || longer(folder, 150))) {
    problems.push({ field: "folder", message: "Use a folder of 150 characters at most, such as spring/cards" });
  }
  return problems;
}

const list = () => ({ count: 0, list: [] });
