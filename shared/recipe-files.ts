import { z } from "zod";
import { writeCsv } from "./csv.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import { RecipeDraft } from "./recipes.ts";
import { usualStand } from "./stands.ts";

/** Recipes as files that people keep and send each other: what makes them recipes, without whose they are or what they made. */

/** In a CSV the models stand apart by spaces; fields, overlays and the stand are JSON. */
const columns = [
  "slug",
  "name",
  "kind",
  "operation",
  "category",
  "description",
  "prompt",
  "negative_prompt",
  "aspect",
  "quality",
  "model_ids",
  "fields",
  "overlays",
  "stand",
] as const satisfies readonly (keyof RecipeDraft)[];
type Column = (typeof columns)[number];
const inJson: ReadonlySet<string> = new Set<Column>(["fields", "overlays", "stand"]);

export const writeRecipesJson = (recipes: readonly RecipeDraft[]): string =>
  `${JSON.stringify({ recipes }, null, 2)}\n`;

export function writeRecipesCsv(recipes: readonly RecipeDraft[]): string {
  const cellOf = (recipe: RecipeDraft, column: Column) => {
    const value = recipe[column];
    if (column === "model_ids") return recipe.model_ids.join(" ");
    if (typeof value === "string" || value === null) return value;
    return Array.isArray(value) && value.length === 0 ? "" : JSON.stringify(value);
  };
  return writeCsv(
    columns,
    recipes.map((recipe) => columns.map((column) => cellOf(recipe, column))),
  );
}

export interface RecipesRead {
  readonly recipes: RecipeDraft[];
  /** What is wrong with those that are left out, and with the file: sentences. */
  readonly problems: string[];
}

/**
 * Reads recipes from a JSON or CSV file, ours or another's: a name and a prompt are enough, and `{prompt}` stands for
 * [PROMPT] as it does in the style presets of InvokeAI. What is wrong is told and left out.
 */
export function readRecipes(text: string): RecipesRead {
  const items = /^\s*[[{]/.test(text) ? itemsOfJson(text) : itemsOfCsv(text);
  const read: RecipesRead = { recipes: [], problems: [...items.problems] };
  for (const { called, item } of items.found) {
    const recipe = RecipeDraft.safeParse(complete(item));
    if (recipe.success) read.recipes.push(recipe.data);
    else read.problems.push(...recipe.error.issues.map((issue) => sayIssue(called, issue)));
  }
  if (items.found.length === 0 && read.problems.length === 0) read.problems.push("This file has no recipes");
  return read;
}

interface Items {
  readonly found: { called: string; item: Record<string, unknown> }[];
  readonly problems: readonly string[];
}

const nothing = (problem: string): Items => ({ found: [], problems: [problem] });

function itemsOfJson(text: string): Items {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing("This file begins as JSON and is none");
  }
  const list = z
    .union([
      z.array(z.record(z.string(), z.unknown())),
      z.object({ recipes: z.array(z.record(z.string(), z.unknown())) }),
    ])
    .safeParse(value);
  if (!list.success) return nothing("This file is no list of recipes");
  const items = Array.isArray(list.data) ? list.data : list.data.recipes;
  return { found: items.map((item, place) => ({ called: `Recipe ${place + 1}`, item })), problems: [] };
}

function itemsOfCsv(text: string): Items {
  const answer = readCsvRows(text, { mostCharacters: 100_000 });
  if ("refused" in answer) return nothing(answer.refused);
  const { table } = answer;
  const names = table.columns.map((column) => column.trim().toLowerCase().replaceAll(" ", "_"));
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  return {
    found: table.rows.map((row) => ({ called: `Row ${row.number}`, item: itemOfRow(row, names) })),
    problems: [
      ...unknown.map((name) => `Nothing of a recipe is called ${name}: the column is left out`),
      ...table.problems.map(({ message }) => message),
    ],
  };
}

function itemOfRow({ cells }: CsvRow, names: readonly string[]): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  names.forEach((name, place) => {
    const cell = cells[place] ?? "";
    if (cell === "" || !columns.some((column) => column === name)) return;
    item[name] = name === "model_ids" ? cell.split(/\s+/) : inJson.has(name) ? parseJson(cell) : cell;
  });
  return item;
}

function parseJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** Adds what can be told from the rest. */
function complete(item: Record<string, unknown>): Record<string, unknown> {
  const prompt = typeof item.prompt === "string" ? item.prompt.replaceAll("{prompt}", "[PROMPT]") : item.prompt;
  const isStyle = typeof prompt === "string" && prompt.includes("[PROMPT]");
  const stand = item.stand ?? (item.operation === "scene" ? usualStand : null);
  return { slug: slugOf(item.name), kind: isStyle ? "style" : "template", ...item, prompt, stand };
}

/** `Jam, at dawn` becomes `jam-at-dawn`. */
export function slugOf(name: unknown): string {
  const words =
    typeof name === "string"
      ? name
          .normalize("NFKD")
          .replace(/\p{M}/gu, "")
          .toLowerCase()
          .match(/[a-z0-9]+/g)
      : null;
  return words?.join("-").slice(0, 60).replace(/-$/, "") || "recipe";
}

function sayIssue(called: string, { path, message }: z.core.$ZodIssue): string {
  const place = path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(" ");
  return `${called}${place === "" ? "" : `, ${place}`}: ${message}`;
}
