import type { Overlay, RecipeDraft, RecipeField } from "../../../../../shared/recipes.ts";
import type { Stand } from "../../../../../shared/stands.ts";

/** What of a recipe decides what its pictures look like, as `recipe_versions.content` keeps it. */
export type Content = Pick<
  RecipeDraft,
  "operation" | "prompt" | "negative_prompt" | "aspect" | "quality" | "model_ids"
> & { readonly fields: readonly RecipeField[]; readonly overlays: readonly Overlay[]; readonly stand?: Stand | null };

export interface Difference {
  /** A part of the recipe, and what of it, such as `fields SURFACE default`. */
  readonly part: keyof Content;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const say = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(say).join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The keys of two objects, each once, in the order of the first. */
const keysOf = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])];

/** Each place in which two differ. What is added or taken away as a whole is told as a whole. */
export function differences(before: Content, after: Content): Difference[] {
  const found: Difference[] = [];
  const add = (part: keyof Content, place: string, one: unknown, other: unknown) => {
    if (say(one) !== say(other)) found.push({ part, place, before: say(one), after: say(other) });
  };
  add("operation", "", before.operation, after.operation);
  add("prompt", "", before.prompt, after.prompt);
  const [old, now] = [before.fields, after.fields].map(
    (fields) => new Map(fields.map((field) => [field.name, field])),
  ) as [Map<string, RecipeField>, Map<string, RecipeField>];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [one, other] = [old.get(name) as object | undefined, now.get(name) as object | undefined];
    if (!one || !other) add("fields", name, one && line(one), other && line(other));
    else for (const key of keysOf(one, other)) add("fields", `${name} ${key}`, partOf(one, key), partOf(other, key));
  }
  const order = (fields: Map<string, RecipeField>, others: Map<string, RecipeField>) =>
    [...fields.keys()].filter((name) => others.has(name)).join(", ");
  add("fields", "", order(old, now), order(now, old));
  const most = Math.max(before.overlays.length, after.overlays.length);
  for (let at = 0; at < most; at++) {
    const [one, other] = [before.overlays[at], after.overlays[at]];
    add("overlays", String(at + 1), one && line(one), other && line(other));
  }
  for (const key of keysOf(before.stand ?? {}, after.stand ?? {})) {
    const [one, other] = [before.stand ?? {}, after.stand ?? {}];
    add("stand", key, partOf(one, key), partOf(other, key));
  }
  for (const part of ["negative_prompt", "aspect", "quality", "model_ids"] as const)
    add(part, "", before[part], after[part]);
  return found;
}

const partOf = (object: object, key: string) => (object as Record<string, unknown>)[key];

/** All of an object, a line for each of its keys. */
const line = (object: object) =>
  Object.entries(object)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(", ") : say(value)}`)
    .join("\n");
