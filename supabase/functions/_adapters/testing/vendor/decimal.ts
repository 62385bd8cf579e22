/** Exact sums of money as decimal text, `"0.0534"`. A fake reckons for itself, and never with ours. */

const places = 12;

/** `count` times a price: `times(1500, "0.00000125")` is `"0.001875"`. */
export function times(count: number, price: string): string {
  return written(BigInt(count) * read(price));
}

export function plus(...amounts: readonly string[]): string {
  return written(amounts.reduce((sum, amount) => sum + read(amount), 0n));
}

function read(text: string): bigint {
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  if (whole === "") throw new TypeError(`${text} is not an amount`);
  return BigInt(whole + fraction.padEnd(places, "0"));
}

function written(amount: bigint): string {
  const digits = amount.toString().padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (fraction && `.${fraction}`);
}
