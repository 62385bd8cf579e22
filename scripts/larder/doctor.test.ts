import { expect, test } from "vitest";
import { describeFindings } from "./doctor.ts";

const well = { what: "health", ok: true, found: "database, storage and queues answer" };

test("the doctor ends with a verdict", () => {
  expect(describeFindings("http://a.test", [well])).toMatch(/\nEverything works\.$/);
  const ill = describeFindings("http://a.test", [well, { what: "admins", ok: false, found: "Nobody can approve" }]);
  expect(ill).toMatch(/ PROBLEM +admins +Nobody can approve\n1 problem found\.$/);
});
