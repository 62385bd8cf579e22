import type { Overlay, RecipeField } from "../../../../shared/recipes.ts";
import { readSlots } from "../../../../shared/slots.ts";
import { expandVariations } from "../../../../shared/variations.ts";

/** What a part of a prompt is: a place that is filled in, one that nothing is known of, or what stands for several texts. */
export type Mark = "slot" | "unknown" | "variation" | null;

export interface Marked {
  readonly text: string;
  readonly mark: Mark;
}

/** What is written plainly, a slot, or a brace; what is escaped is plain. */
const part = /\\[[\]{}|\\]|\[([A-Z][A-Z0-9_]*)(?:\|(?:\\.|[^[\]\\])*)?\]|\{(?:\\.|[^{}\\])*\}|[^\\[{]+|[\\[{]/gsu;

/** A prompt in its parts, each as it is written: together they are the prompt. `names` are those of fields. */
export function marksOf(prompt: string, names: ReadonlySet<string>): Marked[] {
  const marks: Marked[] = [];
  const add = (text: string, mark: Mark) => {
    const last = marks.at(-1);
    if (last?.mark === mark && mark !== "slot" && mark !== "unknown")
      marks[marks.length - 1] = { text: last.text + text, mark };
    else if (text !== "") marks.push({ text, mark });
  };
  const read = (text: string, otherwise: Mark) => {
    for (const [whole, name] of text.matchAll(part)) {
      if (name !== undefined) add(whole, names.has(name) ? "slot" : "unknown");
      else if (whole.length > 1 && whole.startsWith("{") && expandVariations(whole).count > 1) {
        add("{", "variation");
        read(whole.slice(1, -1), "variation");
        add("}", "variation");
      } else add(whole, otherwise);
    }
  };
  read(prompt, null);
  return marks;
}

interface Written {
  readonly kind: string;
  readonly prompt: string;
  readonly fields: readonly Pick<RecipeField, "name">[];
  readonly overlays: readonly Pick<Overlay, "text">[];
}

/** The names that fill something: of fields, and in a style what somebody asks for. */
export const readPlaces = ({ kind, fields }: Pick<Written, "kind" | "fields">): ReadonlySet<string> =>
  new Set([...(kind === "style" ? ["PROMPT"] : []), ...fields.map(({ name }) => name)]);

/** The slots of a recipe that no field speaks of, in the order in which they stand. */
export function unknownSlots(recipe: Written): string[] {
  const known = readPlaces(recipe);
  const texts = [recipe.prompt, ...recipe.overlays.map(({ text }) => text)];
  const names = texts.flatMap((text) => readSlots(text).map(({ name }) => name));
  return [...new Set(names)].filter((name) => !known.has(name));
}
