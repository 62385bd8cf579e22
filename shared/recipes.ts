import { z } from "zod";
import { countCharacters } from "./characters.ts";
import { HexColor } from "./images.ts";
import { readSlots } from "./slots.ts";
import { Stand } from "./stands.ts";
import { expandVariations, mostVariations } from "./variations.ts";

/**
 * A recipe: a named way to make pictures, as the database keeps it in `recipes`. `private.recipe_problem` refuses the same,
 * so that a form can say it before it is sent.
 */

const textOf = (least: number, most: number, message: string) =>
  z.string(message).refine((text) => countCharacters(text) >= least && countCharacters(text) <= most, message);

/** The name of a slot and of what fills it. */
export const FieldName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,49}$/, "A field is named in capitals, digits and underscores, such as FIRSTNAME");

const fieldTypes = ["text", "choice", "color", "picture", "number"] as const;
export type FieldType = (typeof fieldTypes)[number];

const lengths = "A text is 1 to 5000 characters long at most";
const common = {
  name: FieldName,
  /** What the form calls it; its name where it has none. */
  label: textOf(1, 100, "Use a label of 1 to 100 characters").optional(),
  help: textOf(0, 300, "Use 300 characters at most").optional(),
  /** What is taken where nothing is given; an empty one is none. */
  default: textOf(0, 5000, "Use 5000 characters at most").optional(),
  /** Nothing is made without it. */
  required: z.boolean().optional(),
};

const TextField = z.strictObject({
  ...common,
  type: z.literal("text"),
  max_length: z.int(lengths).min(1, lengths).max(5000, lengths).optional(),
});
const choices = "Give 1 to 100 choices, each another text of 1 to 300 characters";
const ChoiceField = z.strictObject({
  ...common,
  type: z.literal("choice"),
  choices: z
    .array(textOf(1, 300, choices), choices)
    .min(1, choices)
    .max(100, choices)
    .refine((texts) => new Set(texts).size === texts.length, choices),
});
const ColorField = z.strictObject({ ...common, type: z.literal("color") });
/** A picture of the library by its id: the model looks at it, and the prompt need not speak of it. */
const PictureField = z.strictObject({ ...common, type: z.literal("picture") });
const limits = "Use limits of 12 digits at most";
const Limit = z.number("Use a number").gt(-1e12, limits).lt(1e12, limits).optional();
const NumberField = z
  .strictObject({ ...common, type: z.literal("number"), min: Limit, max: Limit })
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, {
    path: ["max"],
    message: "The lower limit comes first",
  });

const AnyField = z.discriminatedUnion("type", [TextField, ChoiceField, ColorField, PictureField, NumberField], {
  error: "A field is of the type text, choice, color, picture or number",
});

/** Why a value does not fit a field, as a sentence; null where it does. The database says the same: `private.value_problem`. */
export function valueProblem(field: RecipeField, value: string): string | null {
  switch (field.type) {
    case "choice":
      return field.choices.includes(value) ? null : `Choose one of ${field.choices.join(", ").slice(0, 300)}`;
    case "color":
      return /^#[0-9a-f]{6}$/i.test(value) ? null : "Use a hex color such as #f4d35e";
    case "picture":
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
        ? null
        : "Choose a picture of the library, by its id";
    case "number":
      if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return "Use a number";
      if (field.min !== undefined && Number(value) < field.min) return `Use ${field.min} or more`;
      return field.max !== undefined && Number(value) > field.max ? `Use ${field.max} or less` : null;
    case "text": {
      const most = field.max_length ?? 1000;
      return countCharacters(value) > most ? `Use ${most} characters at most` : null;
    }
  }
}

/** What fills one slot of a recipe: a field of its form. A type that is left out is text. */
export const RecipeField = z
  .preprocess((field) => (isObject(field) && !("type" in field) ? { ...field, type: "text" } : field), AnyField)
  .superRefine((field, context) => {
    const problem = field.default?.trim() ? valueProblem(field, field.default) : null;
    if (problem) context.addIssue({ code: "custom", path: ["default"], message: problem });
  });
export type RecipeField = z.infer<typeof AnyField>;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const WrittenColor = z.string().trim().toLowerCase().pipe(HexColor);
const sizes = "Use a size of 0.02 to 0.5 of the height";

/** A text that is set over the picture by us, not drawn by the model. It may have slots. */
export const Overlay = z.strictObject({
  text: textOf(1, 500, "Use a text of 1 to 500 characters"),
  place: z.enum(["top", "center", "bottom"]),
  /** Share of the picture's height. */
  size: z.number(sizes).min(0.02, sizes).max(0.5, sizes).optional(),
  color: WrittenColor.optional(),
  outline: WrittenColor.optional(),
});
export type Overlay = z.infer<typeof Overlay>;

// An empty text is told of by its length.
const notOfSpaces = /^$|\S/;

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** What is written of a recipe, and what a file of recipes holds. */
export const RecipeDraft = z
  .strictObject({
    /** Stands for the recipe in requests: lower-case words and hyphens. */
    slug: z
      .string()
      .max(100, "Use 100 characters at most")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case words and hyphens, such as my-recipe")
      // Where it stands in addresses, there is another screen.
      .refine((slug) => slug !== "new", "This name is taken: choose another"),
    name: textOf(1, 120, "Use a name of 1 to 120 characters").regex(notOfSpaces, "Give the recipe a name"),
    /** A style wraps what somebody asks for; a template stands alone. */
    kind: z.enum(["style", "template"], "A recipe is a style or a template"),
    operation: z.enum(["generate", "edit", "scene"], "An operation is generate, edit or scene").default("generate"),
    category: absent(z.string().max(50, "Use 50 characters at most")),
    description: textOf(0, 500, "Use 500 characters at most").default(""),
    prompt: textOf(1, 2000, "Use a prompt of 1 to 2000 characters").regex(
      notOfSpaces,
      "Say in the prompt what the recipe makes",
    ),
    fields: z.array(RecipeField, "Fields are a list of objects").max(50, "Use 50 fields at most").default([]),
    negative_prompt: absent(textOf(1, 1000, "Use 1 to 1000 characters")),
    /** Width to height. */
    aspect: absent(z.string().regex(/^[1-9]\d?:[1-9]\d?$/, "Use an aspect such as 16:9")),
    quality: absent(z.string().regex(/^[a-z0-9-]{1,20}$/, "Use a level of quality such as high")),
    /** Who makes it, in this order. */
    model_ids: z
      .array(z.string().max(100))
      .max(5, "Prefer 5 models at most")
      .refine((ids) => new Set(ids).size === ids.length, "Prefer each model once")
      .default([]),
    overlays: z
      .array(Overlay, "Texts over the picture are a list of objects")
      .max(10, "Set 10 texts over a picture at most")
      .default([]),
    /** Of a scene: where the product stands. The database gives the usual one to a scene that has none. */
    stand: absent(Stand),
  })
  .superRefine((recipe, context) => {
    for (const { path, message } of recipeProblems(recipe)) context.addIssue({ code: "custom", path, message });
  });
export type RecipeDraft = z.infer<typeof RecipeDraft>;

/** The names of all slots of a recipe, in the order in which they stand. */
const slotsOf = ({ prompt, overlays }: Pick<RecipeDraft, "prompt" | "overlays">) => [
  ...new Set([prompt, ...overlays.map(({ text }) => text)].flatMap((text) => readSlots(text).map(({ name }) => name))),
];

/** What does not go together in a recipe. */
function recipeProblems({
  kind,
  operation,
  prompt,
  fields,
  overlays,
  stand,
}: Pick<RecipeDraft, "kind" | "operation" | "prompt" | "fields" | "overlays" | "stand">) {
  const names = fields.map(({ name }) => name);
  const problems: { path: (string | number)[]; message: string }[] = names.flatMap((name, place) =>
    names.indexOf(name) < place ? [{ path: ["fields", place, "name"], message: `Two fields are named ${name}` }] : [],
  );
  // A picture is looked at, not named: there is nothing to set.
  const pictures = new Set(fields.flatMap(({ name, type }) => (type === "picture" ? name : [])));
  for (const [place, { text }] of overlays.entries()) {
    const named = readSlots(text).find(({ name }) => pictures.has(name));
    if (named === undefined) continue;
    const message = `The field ${named.name} is a picture: it cannot be set as a text over another`;
    problems.push({ path: ["overlays", place, "text"], message });
  }
  if (kind === "style" && !prompt.includes("[PROMPT]")) {
    problems.push({ path: ["prompt"], message: "A style has [PROMPT] where the prompt goes" });
  }
  if (stand !== null && operation !== "scene") {
    problems.push({ path: ["stand"], message: "Only a scene has a stand" });
  }
  if (expandVariations(prompt).capped) {
    problems.push({ path: ["prompt"], message: `The variations of a prompt are ${mostVariations} at most` });
  }
  return problems;
}

/** What a recipe can be filled with: its fields, and its slots that no field speaks of, as texts. */
export function fieldsOf(recipe: Pick<RecipeDraft, "prompt" | "fields" | "overlays">): RecipeField[] {
  const named = new Set(recipe.fields.map(({ name }) => name));
  const others = slotsOf(recipe).filter((name) => !named.has(name));
  return [...recipe.fields, ...others.map((name): RecipeField => ({ name, type: "text" }))];
}
