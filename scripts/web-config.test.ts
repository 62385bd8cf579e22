import { expect, test } from "vitest";
import { webConfig } from "./web-config.ts";

test.each(["sb_secret_abc", "", "eyJhbGciOiJIUzI1NiJ9.e30.c2ln", "sb_publishable_a sb_secret_b"])(
  "the web app is never given the key %j",
  (publishable_key) => {
    expect(() => webConfig({ url: "https://example.com", publishable_key, inbox: false })).toThrow(
      "no publishable one",
    );
  },
);

test("the web app is given nothing but what it asks for", () => {
  const given = { url: "https://example.com", publishable_key: "sb_publishable_a-b_c", inbox: false, secret_key: "x" };
  expect(webConfig(given)).toEqual({
    url: "https://example.com",
    publishable_key: "sb_publishable_a-b_c",
    inbox: false,
  });
});
