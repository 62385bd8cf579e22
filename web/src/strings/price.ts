import { type Usd, unitsOf, usdOf } from "../../../shared/usd.ts";

/** A price to its last digit: "$5", "$0.04", "$2.50", "$0.0000002". */
export function formatPrice(usd: Usd): string {
  const [whole = "", fraction = ""] = usdOf(unitsOf(usd)).split(".");
  return fraction ? `$${whole}.${fraction.padEnd(2, "0")}` : `$${whole}`;
}

/** What one of something costs: in cents, and under a dollar with three digits that count, such as "$0.0386". */
export function formatUnitPrice(usd: Usd): string {
  const value = Number(usd);
  if (value === 0) return "$0";
  return value < 1 ? formatPrice(value.toPrecision(3)) : formatPrice(value.toFixed(2));
}
