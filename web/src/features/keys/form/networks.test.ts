import { expect, test } from "vitest";
import { readNetworks } from "./networks.ts";
import { writtenNetwork } from "./written-network.ts";

test("addresses are as many as are pasted, each once", () => {
  const text = "192.0.2.7\n192.0.2.0/24, 2001:db8::/32 192.0.2.7";
  expect(readNetworks(text, ["jobs:read"])).toEqual({ networks: ["192.0.2.7", "192.0.2.0/24", "2001:db8::/32"] });
  expect(readNetworks(" \n", ["search"])).toEqual({ networks: [] });
});

test.each([
  "shop.example",
  "192.0.2",
  "192.0.2.256",
  "192.0.2.0/33",
  "2001:db8::/129",
  "::g",
  "1.2.3.4/",
  "1.2.3.4/8/8",
])("%s is no address, and is named", (text) => expect(readNetworks(text, []).fault).toContain(text));

test("a key that searches is bound to none", () => {
  expect(readNetworks("192.0.2.7", ["search", "jobs:read"]).fault).toMatch(/searches/);
});

test("more than twenty are too many", () => {
  const many = Array.from({ length: 21 }, (_, at) => `192.0.2.${at}`);
  expect(readNetworks(many.slice(1).join("\n"), []).fault).toBeUndefined();
  expect(readNetworks(many.join("\n"), []).fault).toMatch(/20/);
});

test("one address is written without its bits", () => {
  expect(["192.0.2.7/32", "192.0.2.0/24", "2001:db8::7/128", "2001:db8::/32"].map(writtenNetwork)).toEqual([
    "192.0.2.7",
    "192.0.2.0/24",
    "2001:db8::7",
    "2001:db8::/32",
  ]);
});
