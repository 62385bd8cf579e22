/** An amount in US dollars as the database writes it: decimal text, never a float. */
export type Usd = string;

/** More digits than any price has. */
const digits = 12;

/** In the smallest unit that is reckoned with, 10^-12 dollars. Takes what Postgres and JSON write, such as "1e-7". */
export function unitsOf(usd: Usd): bigint {
  const [, sign, whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(usd.trim()) ?? [];
  if (whole + fraction === "") throw new RangeError(`No amount: ${usd}`);
  const shift = digits + Number(exponent) - fraction.length;
  const written = BigInt(whole + fraction);
  const units = shift >= 0 ? written * 10n ** BigInt(shift) : written / 10n ** BigInt(-shift);
  return sign ? -units : units;
}

/** The amount of so many units. */
export function usdOf(units: bigint): Usd {
  const text = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction && `.${fraction}`}`;
}

export const sumUsd = (amounts: readonly Usd[]): Usd => usdOf(amounts.reduce((sum, usd) => sum + unitsOf(usd), 0n));

/** The first without the second. */
export const subtractUsd = (usd: Usd, less: Usd): Usd => usdOf(unitsOf(usd) - unitsOf(less));

const millionth = 1_000_000n;

/** The amount in so many equal parts, to the millionth, as the database divides. */
export function divideUsd(usd: Usd, parts: number): Usd {
  const whole = BigInt(parts) * millionth;
  return usdOf(((unitsOf(usd) + whole / 2n) / whole) * millionth);
}

/** Below zero where the first is less than the second, above where it is more. */
export function compareUsd(one: Usd, other: Usd): number {
  const difference = unitsOf(one) - unitsOf(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How much of the second the first is, 0 to 1; all of it where there is nothing. */
export function shareOf(usd: Usd, whole: Usd): number {
  const all = unitsOf(whole);
  return all <= 0n ? 1 : Math.min(1, Number((unitsOf(usd) * 10_000n) / all) / 10_000);
}

/** An amount for people to its last digit, in whole cents at least: "$1,204.50", "$0.0534", "$0.0000002". */
export function exactUsd(usd: Usd): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(usd) ?? [];
  if (whole === "") throw new RangeError(`No amount: ${usd}`);
  const digits = fraction.replace(/0+$/, "").padEnd(2, "0");
  return `${sign && "−"}$${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${digits}`;
}
