import type { RecipeField } from "../../../../../shared/recipes.ts";
import { fillSlots, isBlank, type Tokens } from "../../../../../shared/slots.ts";
import { expandVariations } from "../../../../../shared/variations.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { styleOf, templateOf } from "../../making/catalog/preferences.ts";
import { linesOf } from "../form/lines-of.ts";
import type { FormValues } from "../form/values.ts";
import { askedFields, askedTokens, styleFields, templateFields } from "./asked.ts";

/** What a form comes to, before anything is asked of the database. */
export interface Preview {
  /** Every prompt as it is sent, but for what a model does by itself; of a text with too many variations the first hundred. */
  readonly prompts: readonly string[];
  /** How many there are in all. */
  readonly count: number;
  /** Whether one text has more variations than are made. */
  readonly isCapped: boolean;
  /** Names of slots that nothing fills: they stand in a prompt as they are. */
  readonly missing: readonly string[];
  /** Names of values that nothing takes. */
  readonly unused: readonly string[];
  /** What is set over the pictures. */
  readonly overlays: readonly string[];
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Stands for a picture, which is looked at and not named; no text has it. */
const looked = "\0";

/** The defaults of fields, and what was given in their place. */
function filledWith(fields: readonly RecipeField[], tokens: Tokens): Record<string, string> {
  const usual = fields.flatMap(({ name, default: text }) =>
    text === undefined || isBlank(text) ? [] : [[name, text]],
  );
  const pictures = fields.flatMap(({ name, type }) => (type === "picture" ? [[name, looked]] : []));
  return { ...Object.fromEntries(usual), ...tokens, ...Object.fromEntries(pictures) };
}

export function previewOf(values: FormValues, catalog: Catalog): Preview {
  const template = templateOf(values, catalog);
  const style = styleOf(values, catalog);
  const tokens = askedTokens(values, catalog);
  const isWritten = values.source === "words";
  const texts = isWritten ? linesOf(values.prompts) : template ? [template.prompt] : [];
  const own = template ? filledWith(templateFields(values, catalog), tokens) : tokens;

  const missing = new Set<string>();
  function fill(text: string, given: Tokens): string {
    const filled = fillSlots(text, given);
    for (const name of filled.missing) missing.add(name);
    return filled.text.replaceAll(looked, "");
  }
  const ofStyle = filledWith(styleFields(values, catalog), tokens);
  const dressed = (prompt: string) => (style ? fill(style.prompt, { ...ofStyle, PROMPT: prompt }) : prompt);
  const colors =
    values.operation === "generate" && values.colors.length > 0 ? `. Colors: ${values.colors.join(", ")}` : "";

  const expanded = texts.map((text) => expandVariations(text));
  return {
    prompts: expanded.flatMap((one) => one.texts.map((text) => oneLine(dressed(oneLine(fill(text, own)))) + colors)),
    count: Math.min(
      expanded.reduce((sum, { count }) => sum + count, 0),
      Number.MAX_SAFE_INTEGER,
    ),
    isCapped: expanded.some(({ capped }) => capped),
    overlays: (template?.overlays ?? []).map(({ text }) => fill(text, own)).filter((text) => !isBlank(text)),
    missing: [...missing],
    unused: unusedOf(values, catalog),
  };
}

function unusedOf(values: FormValues, catalog: Catalog): string[] {
  const asked = new Set(askedFields(values, catalog).map(({ name }) => name));
  return Object.entries(values.tokens).flatMap(([name, value]) => (isBlank(value) || asked.has(name) ? [] : name));
}
