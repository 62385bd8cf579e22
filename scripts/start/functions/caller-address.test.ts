import { expect, test } from "vitest";
import { withAddress } from "./caller-address.ts";

test("a function is told the address of the connection, whatever the caller says, and every other header as it came", () => {
  expect(withAddress(new Headers(), "127.0.0.1")).toEqual([["cf-connecting-ip", "127.0.0.1"]]);
  const forged = withAddress(new Headers({ "CF-Connecting-IP": "192.0.2.9", "x-api-key": "key" }), "127.0.0.1");
  expect(forged).toEqual([
    ["x-api-key", "key"],
    ["cf-connecting-ip", "127.0.0.1"],
  ]);
});
