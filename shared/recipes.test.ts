import { describe, expect, test } from "vitest";
import { fieldsOf, RecipeDraft, RecipeField, valueProblem } from "./recipes.ts";

const messages = (schema: typeof RecipeField | typeof RecipeDraft, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("a field may be", () => {
  test.each([
    { name: "A" },
    { name: "A", label: "Who", type: "text", help: "Whose name", required: true, max_length: 20, default: "" },
    { name: "A", type: "choice", choices: ["x", "y"], default: "y" },
    { name: "A", type: "color", default: "#F4d35e" },
    { name: "A", type: "number", min: -1, max: 2.5, default: "2.5" },
    { name: "A", type: "picture" },
  ])("%j", (field) => {
    expect(RecipeField.parse(field)).toEqual({ type: "text", ...field });
  });
});

describe("a field is refused", () => {
  test.each([
    [{ name: "a b" }, "A field is named in capitals, digits and underscores, such as FIRSTNAME"],
    [{ name: "A", type: "date" }, "A field is of the type text, choice, color, picture or number"],
    [{ name: "A", type: "choice" }, "Give 1 to 100 choices, each another text of 1 to 300 characters"],
    [
      { name: "A", type: "choice", choices: ["x", "x"] },
      "Give 1 to 100 choices, each another text of 1 to 300 characters",
    ],
    [{ name: "A", type: "choice", choices: ["x", "y"], default: "z" }, "Choose one of x, y"],
    [{ name: "A", type: "number", min: 2, max: 1 }, "The lower limit comes first"],
    [{ name: "A", type: "number", max: 3, default: "4" }, "Use 3 or less"],
    [{ name: "A", type: "number", max: 1e12 }, "Use limits of 12 digits at most"],
    [{ name: "A", max_length: 3, default: "long" }, "Use 3 characters at most"],
    [{ name: "A", max_length: 0 }, "A text is 1 to 5000 characters long at most"],
  ])("%j: %s", (field, message) => {
    expect(messages(RecipeField, field)).toEqual([message]);
  });

  test("when it says what its type has no use for", () => {
    expect(messages(RecipeField, { name: "A", type: "color", max_length: 3 })).toHaveLength(1);
    expect(messages(RecipeField, { name: "A", choices: ["x"] })).toHaveLength(1);
  });
});

test.each([
  [{ name: "A", type: "number", min: 18, max: 99 }, "17", "Use 18 or more"],
  [{ name: "A", type: "number" }, "1e9", "Use a number"],
  [{ name: "A", type: "number" }, "-1.5", null],
  [{ name: "A", type: "color" }, "red", "Use a hex color such as #f4d35e"],
  [{ name: "A", type: "picture" }, "me.jpg", "Choose a picture of the library, by its id"],
  [{ name: "A", type: "text" }, "🍞".repeat(1000), null],
  [{ name: "A", type: "text" }, "🍞".repeat(1001), "Use 1000 characters at most"],
] as const)("for %j the value %s: %s", (field, value, problem) => {
  expect(valueProblem(field, value)).toBe(problem);
});

const template = { slug: "tart", name: "Tart", kind: "template", prompt: "A tart for [GUEST]" };

test("a recipe needs a name, a kind and a prompt", () => {
  expect(RecipeDraft.parse(template)).toEqual({
    ...template,
    operation: "generate",
    category: null,
    description: "",
    fields: [],
    negative_prompt: null,
    aspect: null,
    quality: null,
    model_ids: [],
    overlays: [],
    stand: null,
  });
});

test.each([
  [{ kind: "style" }, "A style has [PROMPT] where the prompt goes"],
  [{ fields: [{ name: "GUEST" }, { name: "GUEST" }] }, "Two fields are named GUEST"],
  [{ prompt: "{a|b}".repeat(7) }, "The variations of a prompt are 100 at most"],
  [{ slug: "Not so" }, "Use lower-case words and hyphens, such as my-recipe"],
  [{ aspect: "wide" }, "Use an aspect such as 16:9"],
  [{ name: "" }, "Use a name of 1 to 120 characters"],
  [{ name: "  " }, "Give the recipe a name"],
  [{ prompt: " \n" }, "Say in the prompt what the recipe makes"],
  [{ model_ids: ["sketch-1", "sketch-1"] }, "Prefer each model once"],
  [
    { fields: [{ name: "FACE", type: "picture" }], overlays: [{ text: "[FACE]", place: "top" }] },
    "The field FACE is a picture: it cannot be set as a text over another",
  ],
  [{ overlays: [{ text: "x", place: "top", size: 2 }] }, "Use a size of 0.02 to 0.5 of the height"],
])("a recipe with %j is refused: %s", (change, message) => {
  expect(messages(RecipeDraft, { ...template, ...change })).toEqual([message]);
});

test("slots that no field speaks of are filled with texts, those of texts over the picture too", () => {
  const recipe = RecipeDraft.parse({
    ...template,
    fields: [{ name: "FACE", type: "picture" }, { name: "IDLE" }],
    overlays: [{ text: "[TOP] for [GUEST]", place: "top", size: 0.1 }],
  });
  expect(fieldsOf(recipe).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "FACE picture",
    "IDLE text",
    "GUEST text",
    "TOP text",
  ]);
});
