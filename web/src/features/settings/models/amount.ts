import { z } from "zod";
import { unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";

/** An amount that somebody typed, up to 100,000 dollars, as decimal text without idle digits. */
export const Amount = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{0,12})?$|^\.\d{1,12}$/, strings.badPrice)
  .transform((text) => usdOf(unitsOf(text)))
  .refine((usd) => unitsOf(usd) <= unitsOf("100000"), strings.badPrice);

export const today = (): string => new Date().toISOString().slice(0, 10);

/** The day on which a price was read. */
export const PriceDay = z.iso.date(strings.badDate).refine((date) => date <= today(), strings.badDate);
