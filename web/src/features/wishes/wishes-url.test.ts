import { expect, test } from "vitest";
import { formatWishesUrl, pageSize, parseWishesUrl, withMore } from "./wishes-url.ts";

const parse = (text: string) => parseWishesUrl(new URLSearchParams(text));

test("what is as usual is not in the address", () => {
  expect(parse("")).toEqual({ take: pageSize, hasDismissed: false });
  expect(formatWishesUrl(parse("")).toString()).toBe("");
});

test("an address is read as it is written", () => {
  expect(formatWishesUrl(parse("take=48&dismissed=open")).toString()).toBe("take=48&dismissed=open");
});

test.each(["take=-1", "take=1", "take=many", "dismissed=1"])("%s is ignored", (text) => {
  expect(parse(text)).toEqual(parse(""));
});

test("more are asked for until there can be no more", () => {
  expect(withMore(parse(""))?.take).toBe(2 * pageSize);
  expect(withMore(parse("take=9999"))).toBeUndefined();
});
