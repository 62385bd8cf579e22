import { isIP } from "node:net";
import { InvalidArgumentError } from "commander";
import { z } from "zod";

/** Parsers of what stands on the command line; a wrong value ends in a sentence and exit code 2. */

export const integer = (least: number, most: number) => (text: string) => {
  const value = text.trim() === "" ? Number.NaN : Number(text);
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

/** US dollars as decimal text, exactly as they were given. What is no amount must not pass for no limit. */
export const usd = (text: string): string => {
  const digits = text.replace(/^\$/, "");
  if (!/^\d{1,9}(\.\d{1,12})?$/.test(digits)) throw new InvalidArgumentError("Use an amount such as 0.0534.");
  return digits;
};

/** The most that may be spent, or `none`. */
export const cap = (text: string): string => (text === "none" ? text : usd(text));

export const hexColor = (text: string): string => {
  const hex = text.toLowerCase().replace(/^#?/, "#");
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new InvalidArgumentError("Use a hex color such as #aa3322.");
  return hex;
};

export const id = (text: string): string => {
  if (!z.guid().safeParse(text).success) {
    throw new InvalidArgumentError("Ids look like 3fa85f64-5717-4562-b3fc-2c963f66afa6.");
  }
  return text;
};

export const email = (text: string): string => {
  if (!z.email().safeParse(text).success) throw new InvalidArgumentError("Use an address such as bea@example.com.");
  return text.toLowerCase();
};

export const oneOf =
  (...values: readonly string[]) =>
  (text: string): string => {
    if (!values.includes(text)) throw new InvalidArgumentError(`Use ${values.join(" or ")}.`);
    return text;
  };

/** The origin of a page, such as `https://shop.example` of `https://shop.example/menu`: what browsers say of it. */
export const origin = (text: string): string => {
  const { protocol, hostname, origin } = URL.parse(text) ?? {};
  const isOwn = protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(hostname ?? "");
  if (origin === undefined || !(protocol === "https:" || isOwn)) {
    throw new InvalidArgumentError("Use an origin such as https://shop.example.");
  }
  return origin;
};

/** An address or a network of them, such as `192.0.2.7` or `2001:db8::/32`. */
export const network = (text: string): string => {
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  if (version === 0 || more.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) {
    throw new InvalidArgumentError("Use an address such as 192.0.2.7, or a network such as 192.0.2.0/24.");
  }
  return text;
};

/** The end of a day that is not over yet, in UTC, as an ISO date and time. */
export const lastDay = (text: string): string => {
  const end = new Date(`${text}T23:59:59Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(end.getTime())) {
    throw new InvalidArgumentError("Use a date such as 2027-12-31.");
  }
  if (end.getTime() < Date.now()) throw new InvalidArgumentError("Use a date that is not over.");
  return end.toISOString();
};

/** A day, as YYYY-MM-DD. */
export const day = (text: string): string => {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError("Use a date such as 2026-11-21.");
  return text;
};

/** Collects the values of what may be given more than once. */
export const many =
  <Value>(parse: (text: string) => Value) =>
  (text: string, before: Value[] = []): Value[] => [...before, parse(text)];

/** Several values in one, with commas between them. */
export const list = (text: string): string[] => {
  const values = text.split(",").map((value) => value.trim());
  if (values.includes("")) throw new InvalidArgumentError("Use names with commas between them, such as one,two.");
  return values;
};

/** `NAME=value` as one entry of an object. */
export const entry = (text: string, before: Record<string, string> = {}): Record<string, string> => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Use NAME=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
};
