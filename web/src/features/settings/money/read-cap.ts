import { type Usd, unitsOf, usdOf } from "../../../../../shared/usd.ts";

/** What somebody typed, without idle digits: an amount, null for no cap, undefined for what is neither. */
export function readCap(text: string): Usd | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return readAmount(typed);
}

/** An amount below a million, to its last digit; undefined for what is none. */
export const readAmount = (text: string): Usd | undefined =>
  /^\d{1,6}([.]\d{0,12})?$|^[.]\d{1,12}$/.test(text.trim()) ? usdOf(unitsOf(text)) : undefined;
