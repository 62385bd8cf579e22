import { expect, test } from "vitest";
import { withAddress } from "./caller-address.ts";

const request = (headers: Record<string, string> = {}) =>
  new Request("http://larder.test/functions/v1/search-preview?x=1", { method: "POST", body: "body", headers });

test("a function is told the address of the connection, whatever the caller says", () => {
  expect(withAddress(request(), "127.0.0.1").headers.get("cf-connecting-ip")).toBe("127.0.0.1");
  const forged = withAddress(request({ "cf-connecting-ip": "192.0.2.9", "x-api-key": "key" }), "127.0.0.1");
  expect([forged.headers.get("cf-connecting-ip"), forged.headers.get("x-api-key")]).toEqual(["127.0.0.1", "key"]);
});

test("nothing else of the request changes", async () => {
  const told = withAddress(request(), "127.0.0.1");
  expect([told.method, told.url, await told.text()]).toEqual(["POST", request().url, "body"]);
});
