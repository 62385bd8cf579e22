import { InvalidArgumentError } from "commander";

/** Parsers of option values; a wrong one ends in a sentence and exit code 2. */

export const integer = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InvalidArgumentError(`Use a whole number from ${least} to ${most}.`);
  }
  return value;
};

export const share = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("Use a number from 0 to 1.");
  return value;
};

export const hexColor = (text: string): string => {
  const hex = text.toLowerCase().replace(/^#?/, "#");
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new InvalidArgumentError("Use a hex color such as #aa3322.");
  return hex;
};

/** Collects the values of an option that may be given more than once. */
export const many =
  <Value>(parse: (text: string) => Value) =>
  (text: string, before: Value[] = []): Value[] => [...before, parse(text)];

/** `NAME=value` as one entry of an object. */
export const entry = (text: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Use NAME=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};
