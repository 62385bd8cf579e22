import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import {
  cap,
  day,
  entry,
  hexColor,
  id,
  integer,
  lastDay,
  list,
  many,
  network,
  oneOf,
  origin,
  share,
  usd,
} from "./values.ts";

const uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

describe("what stands on the command line is taken", () => {
  test.each<[string, (text: string) => unknown, string, unknown]>([
    ["a number in its range", integer(1, 20), "20", 20],
    ["a share", share, "0.5", 0.5],
    ["no dollars at all", usd, "0", "0"],
    ["an amount with its sign", usd, "$2.50", "2.50"],
    ["a color without its sign", hexColor, "F4D35E", "#f4d35e"],
    ["an id", id, uuid, uuid],
    ["several in one", list, "one, two", ["one", "two"]],
    ["one of a few", oneOf("search", "jobs:read"), "jobs:read", "jobs:read"],
    ["the origin of a page, as browsers say it", origin, "https://Shop.example:443/menu?x=1", "https://shop.example"],
    ["an origin of one's own machine", origin, "http://localhost:3000", "http://localhost:3000"],
    ["an address", network, "2001:db8::7", "2001:db8::7"],
    ["a network", network, "192.0.2.0/24", "192.0.2.0/24"],
    ["dollars to the last digit", usd, "$0.0534", "0.0534"],
    ["a cap", cap, "12.50", "12.50"],
    ["no cap", cap, "none", "none"],
    ["a day", day, "2026-11-21", "2026-11-21"],
    ["a day to come, to its end", lastDay, "2999-12-31", "2999-12-31T23:59:59.000Z"],
  ])("%s", (_name, parse, text, value) => expect(parse(text)).toEqual(value));

  test("more than once, in the order given", () => {
    expect(many(hexColor)("#222222", many(hexColor)("#111111"))).toEqual(["#111111", "#222222"]);
    expect(entry("B=x=y", entry("A="))).toEqual({ A: "", B: "x=y" });
  });
});

describe("what stands on the command line is refused", () => {
  test.each<[string, (text: string) => unknown, string[]]>([
    ["a number outside its range", integer(1, 20), ["0", "21", "1.5", "ten", "", " ", "1e99"]],
    ["no share", share, ["-0.1", "1.1", "half", ""]],
    [
      "no exact amount, which must not pass for no limit",
      usd,
      ["", "abc", "Infinity", "1e-7", "-1", "1,5", ".5", "NaN"],
    ],
    ["no cap, and not none", cap, ["", "no", "unlimited"]],
    ["no date", day, ["today", "2026-02-30", "21.11.2026", ""]],
    ["no color", hexColor, ["red", "#fff", "#12345g"]],
    ["no id", id, ["abc", `${uuid}0`, ""]],
    ["none of a few", oneOf("search", "jobs:read"), ["", "ingest"]],
    ["no origin, or one that is not safe", origin, ["shop.example", "http://shop.example", "ftp://a.test", "*", ""]],
    ["no address", network, ["shop.example", "192.0.2", "192.0.2.0/33", "::1/129", "::1/", "192.0.2.7/8/8", ""]],
    ["no day, or one that is over", lastDay, ["tomorrow", "2027-13-01", "2020-01-01", "31.12.2999", ""]],
    ["no NAME=value", entry, ["SURFACE", "=board"]],
    ["a gap between two", list, ["one,,two", ",", ""]],
  ])("%s", (_name, parse, texts) => {
    for (const text of texts) expect(() => parse(text), text).toThrow(InvalidArgumentError);
  });
});
