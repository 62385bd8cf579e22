import { describe, expect, test } from "vitest";
import { networkOf, visitorOf } from "./visitor.ts";

const noon = new Date("2026-12-10T12:00:00Z");
const visitor = (address: string | null, at = noon, secret = "secret", others: Record<string, string> = {}) =>
  visitorOf(new Headers({ ...others, ...(address !== null && { "cf-connecting-ip": address }) }), secret, at);

describe("visitorOf", () => {
  test("tells addresses apart, without showing them", async () => {
    const [one, same, other] = await Promise.all([visitor("192.0.2.1"), visitor("192.0.2.1"), visitor("192.0.2.2")]);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test("knows nobody again the next day, or in another project", async () => {
    const one = await visitor("192.0.2.1");
    expect(await visitor("192.0.2.1", new Date("2026-12-10T23:59:59Z"))).toBe(one);
    expect(await visitor("192.0.2.1", new Date("2026-12-11T00:00:00Z"))).not.toBe(one);
    expect(await visitor("192.0.2.1", noon, "another secret")).not.toBe(one);
  });

  test("takes all whose address it is not told for one, whatever they say of themselves", async () => {
    const forged = { "x-forwarded-for": "192.0.2.9", "x-real-ip": "192.0.2.9", forwarded: "for=192.0.2.9" };
    expect(await visitor(null, noon, "secret", forged)).toBe(await visitor(null));
    expect(await visitor("192.0.2.1", noon, "secret", forged)).toBe(await visitor("192.0.2.1"));
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2"],
  ["2001:db8:1:2::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
