/** The Generate form as it stands in its controls: texts, so that what is half written is kept as it is. */
export interface FormValues {
  /** Whether the person writes the prompts or fills in a template. What the other one holds is kept, and not sent. */
  readonly source: "words" | "template";
  /** One prompt a line. */
  readonly prompts: string;
  readonly template: string;
  /** By the name of the slot; a slot that is not here takes its default. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly style: string;
  /** Hex, in lower case. */
  readonly colors: readonly string[];
  readonly count_per_prompt: string;
  /** Empty: the model of the settings. */
  readonly model_id: string;
  /** Empty: the model's first size. */
  readonly size: string;
  /** Empty: random. */
  readonly seed: string;
}

export const emptyForm: FormValues = {
  source: "words",
  prompts: "",
  template: "",
  tokens: {},
  style: "",
  colors: [],
  count_per_prompt: "4",
  model_id: "",
  size: "",
  seed: "",
};

export const mostColors = 8;
const hex = /^#[0-9a-f]{6}$/;

const isText = (value: unknown): value is string => typeof value === "string";

/** Reads what was stored, by this version of the app or another: what it does not understand is as in an empty form. */
export function readFormValues(stored: unknown): FormValues {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Record<string, unknown>;
  const text = (name: Exclude<keyof FormValues, "source" | "tokens" | "colors">) => {
    const value = given[name];
    return isText(value) ? value : emptyForm[name];
  };
  return {
    source: given.source === "template" ? "template" : "words",
    prompts: text("prompts"),
    template: text("template"),
    tokens: Object.fromEntries(Object.entries(given.tokens ?? {}).filter((token) => isText(token[1]))),
    style: text("style"),
    colors: (Array.isArray(given.colors) ? given.colors : [])
      .filter((color) => isText(color) && hex.test(color))
      .slice(0, mostColors),
    count_per_prompt: text("count_per_prompt"),
    model_id: text("model_id"),
    size: text("size"),
    seed: text("seed"),
  };
}

/** Whether nothing was filled in yet. */
export const isEmptyForm = (values: FormValues): boolean => JSON.stringify(values) === JSON.stringify(emptyForm);
