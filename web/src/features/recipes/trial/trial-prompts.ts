import type { RecipeField } from "../../../../../shared/recipes.ts";
import { isBlank, readParts } from "../../../../../shared/slots.ts";
import { type Expanded, expandVariations } from "../../../../../shared/variations.ts";

interface Tried {
  readonly kind: string;
  readonly prompt: string;
  readonly fields: readonly Pick<RecipeField, "name" | "type" | "default">[];
}

type Values = Readonly<Record<string, string>>;

export interface TrialPrompts extends Expanded {
  /** The names of slots that neither a value nor a fallback fills. */
  readonly missing: readonly string[];
}

/** What fills each slot: what was given, else the default of its field. A picture is looked at, not named. */
export function valuesOf(fields: Tried["fields"], given: Values): Map<string, string> {
  const values = new Map(Object.entries(given).filter(([, value]) => !isBlank(value)));
  for (const { name, type, default: usual } of fields) {
    if (type === "picture") values.set(name, "");
    else if (!values.has(name) && usual !== undefined && !isBlank(usual)) values.set(name, usual);
  }
  return values;
}

/** A text with its slots filled as the database fills them. */
export const fillText = (text: string, values: ReadonlyMap<string, string>): string =>
  readParts(text)
    .map((part) => (typeof part === "string" ? part : (values.get(part.name) ?? part.fallback ?? `[${part.name}]`)))
    .join("");

const missingIn = (text: string, values: ReadonlyMap<string, string>) =>
  readParts(text).flatMap((part) =>
    typeof part === "string" || values.has(part.name) || part.fallback !== null ? [] : part.name,
  );

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * The prompts that a recipe comes to, the first `cap` of them. A template's choices between braces are its own; a style's
 * are those of what is asked for, which stands in PROMPT.
 */
export function trialPrompts({ kind, prompt, fields }: Tried, given: Values, cap: number): TrialPrompts {
  const values = valuesOf(fields, given);
  const missing = [...new Set(missingIn(prompt, values))];
  if (kind !== "style") {
    const expanded = expandVariations(prompt, cap);
    return { ...expanded, texts: expanded.texts.map((text) => squeeze(fillText(text, values))), missing };
  }
  const expanded = expandVariations(values.get("PROMPT") ?? "[PROMPT]", cap);
  const texts = expanded.texts.map((asked) => {
    const filled = squeeze(fillText(asked, values));
    return fillText(prompt, new Map(values).set("PROMPT", filled));
  });
  return { ...expanded, texts, missing };
}
