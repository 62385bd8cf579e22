import { z } from "zod";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import type { NewModel } from "./add-model.ts";
import { Amount, PriceDay, today } from "./amount.ts";
import { priceFields } from "./price-fields.ts";
import { perToken } from "./price-words.ts";
import { modelKinds, type PriceColumn, priceColumns } from "./prices.ts";

const Whole = (least: number, most: number, message: string) =>
  z.coerce.number<string>(message).int(message).min(least, message).max(most, message);

const Sizes = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .replaceAll("×", "x")
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine((sizes) => sizes.length > 0 && sizes.every((size) => /^\d{2,4}x\d{2,4}$/.test(size)), strings.badSizes);

/** What is asked of a new model; what its kind does not need has a value all the same, and is left out. */
export const ModelForm = z
  .object({
    provider: z.string(),
    kind: z.enum(modelKinds),
    vendor_id: z
      .string()
      .trim()
      .regex(/^\S{1,200}$/, strings.badVendor),
    name: z.string().trim().min(1, strings.badName).max(100, strings.badName),
    operations: z.array(z.string()),
    features: z.array(z.string()),
    sizes: Sizes,
    max_sources: Whole(1, 16, strings.badSources),
    max_dimensions: Whole(1536, 100_000, strings.badDimensions),
    prices: z.object(
      Object.fromEntries(priceColumns.map((name) => [name, Amount])) as Record<PriceColumn, typeof Amount>,
    ),
    high: Amount,
    priced_on: PriceDay,
  })
  .refine(({ kind, operations }) => kind !== "make" || operations.length > 0, {
    path: ["operations"],
    message: strings.badOperations,
  });
export type ModelFormInput = z.input<typeof ModelForm>;
export type ModelFormOutput = z.output<typeof ModelForm>;

export const startValues = (provider: string): ModelFormInput => ({
  provider,
  kind: "make",
  vendor_id: "",
  name: "",
  operations: ["generate"],
  features: [],
  sizes: "1024x1024",
  max_sources: "1",
  max_dimensions: "1536",
  prices: Object.fromEntries(priceColumns.map((name) => [name, "0"])) as Record<PriceColumn, string>,
  high: "0",
  priced_on: today(),
});

/** Whether a maker starts from pictures: to change them, or to make others after them. */
export const takesPictures = ({ operations, features }: Pick<ModelFormInput, "operations" | "features">): boolean =>
  operations.some((name) => name !== "generate") || features.includes("references");

/** The model that was described, with what its kind has. */
export function newModelOf({ high, prices, ...values }: ModelFormOutput): NewModel {
  const { kind, operations } = values;
  const isMaker = kind === "make";
  const counted = priceFields.filter(({ kinds }) => kinds.includes(kind));
  return {
    ...values,
    operations: isMaker ? operations : [],
    features: isMaker ? values.features : [],
    sizes: isMaker ? values.sizes : [],
    max_sources: isMaker && takesPictures(values) ? values.max_sources : 0,
    max_dimensions: kind === "embed" ? values.max_dimensions : null,
    prices: Object.fromEntries(
      counted.map(({ column, isPerMillion }) => [column, isPerMillion ? perToken(prices[column]) : prices[column]]),
    ),
    high_usd: high,
  };
}
