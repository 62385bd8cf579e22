import { expect, test } from "vitest";
import { readStatus, writeStatus } from "./list-view.ts";

test.each(["", "status=failed", "status=processing"])("the address %j is read and written", (address) => {
  expect(writeStatus(readStatus(new URLSearchParams(address))).toString()).toBe(address);
});

test("what an address cannot say is not said", () => {
  expect(readStatus(new URLSearchParams("status=asleep"))).toBeNull();
});
