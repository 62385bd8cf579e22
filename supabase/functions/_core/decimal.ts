/** A decimal number, exactly: `units` of the `places`-th place after the point. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** Reads "0.0534" or "2e-7"; null for what is no amount. Has as many places as told, or more. */
export function readDecimal(text: string, places = 0): Decimal | null {
  const [, whole = "", fraction = "", exponent = "0"] = /^(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  if (whole === "") return null;
  const shift = Number(exponent);
  const needed = Math.max(places, fraction.length - shift, 0);
  return { units: BigInt(whole + fraction) * 10n ** BigInt(needed - fraction.length + shift), places: needed };
}

/** Without idle zeros, such as "0.0534". */
export function writeDecimal({ units, places }: Decimal): string {
  const digits = units.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
}
