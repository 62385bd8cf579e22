import type { Json } from "../../../../../shared/database.ts";

/** A slot of a template's prompt and what may fill it. */
export interface Token {
  readonly name: string;
  readonly label: string;
  readonly fallback: string;
  /** Empty: any text. */
  readonly choices: readonly string[];
}

export interface Recipe {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string | null;
  readonly prompt: string;
  readonly tokens: readonly Token[];
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** Reads the column `recipes.fields`; what has no name is no slot. */
export function readTokens(tokens: Json): Token[] {
  return (Array.isArray(tokens) ? tokens : []).flatMap((token) => {
    const { name, label, default: fallback, type, choices } = (token ?? {}) as Record<string, unknown>;
    if (typeof name !== "string" || name === "") return [];
    return {
      name,
      label: typeof label === "string" && label !== "" ? label : name,
      fallback: typeof fallback === "string" ? fallback : "",
      choices: type === "choice" ? texts(choices) : [],
    };
  });
}

/** Those that most pictures are made in. */
const usualStyles = ["product-photography", "lifestyle", "artistic"];

/** The usual styles before all others, which stay in their order. */
export function usualStylesFirst(styles: readonly Recipe[]): Recipe[] {
  const placeOf = ({ slug }: Recipe) => (usualStyles.includes(slug) ? usualStyles.indexOf(slug) : usualStyles.length);
  return styles.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Recipes by category, both in the order of their names. */
export function byCategory(recipes: readonly Recipe[]): [category: string, recipes: Recipe[]][] {
  const groups = Map.groupBy(
    [...recipes].sort((a, b) => a.name.localeCompare(b.name)),
    ({ category }) => category ?? "",
  );
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}
