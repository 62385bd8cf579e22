import { type Usd, unitsOf, usdOf } from "../../../shared/usd.ts";

/** Of a cent in the smallest unit: the zeros behind its one. */
const centDigits = 10;

/** A price to its last digit: "$5", "$0.04", "$2.50", "$0.0000002". */
export function formatPrice(usd: Usd): string {
  const [whole = "", fraction = ""] = usdOf(unitsOf(usd)).split(".");
  return fraction ? `$${whole}.${fraction.padEnd(2, "0")}` : `$${whole}`;
}

/** What one of something costs: in cents, and under a dollar with three digits that count, such as "$0.0386". */
export function formatUnitPrice(usd: Usd): string {
  const units = unitsOf(usd);
  const kept = Math.max(0, Math.min(String(units).length - 3, centDigits));
  const step = 10n ** BigInt(kept);
  return formatPrice(usdOf(((units + step / 2n) / step) * step));
}
