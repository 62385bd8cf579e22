import { type Usd, unitsOf } from "../../../shared/usd.ts";

const cent = 10_000_000_000n;
const grouped = new Intl.NumberFormat("en");

/** An amount as people read it: in cents, such as "$1,204.50"; under a cent its first two digits, such as "$0.0042". */
export function formatUsd(usd: Usd): string {
  const units = unitsOf(usd);
  const size = units < 0n ? -units : units;
  const sign = units < 0n ? "−" : "";
  if (size !== 0n && size < cent) return `${sign}$${underACent(size)}`;
  const cents = (size + cent / 2n) / cent;
  return `${sign}$${grouped.format(cents / 100n)}.${String(cents % 100n).padStart(2, "0")}`;
}

function underACent(units: bigint): string {
  const fraction = String(units).padStart(12, "0");
  const first = fraction.search(/[1-9]/);
  return Number(`0.${fraction}`)
    .toFixed(Math.min(12, first + 2))
    .replace(/0+$/, "");
}

/** "$0.08 to $0.21", or one amount where both look the same. */
export function formatUsdRange(low: Usd, high: Usd): string {
  const [least, most] = [formatUsd(low), formatUsd(high)];
  return least === most ? most : `${least} to ${most}`;
}
