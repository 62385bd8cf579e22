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

const given = { url: "https://example.com", publishable_key: "sb_publishable_a-b_c", inbox: false };

test.each([
  ["https://help.example.com/larder?from=app", "https://help.example.com/larder?from=app"],
  ["help@example.com", "mailto:help@example.com"],
  ["mailto:help@example.com", "mailto:help@example.com"],
])("the web app is told of the support %s", (support, link) => {
  expect(webConfig({ ...given, support }).support).toBe(link);
});

test.each(["javascript:alert(1)", "help.example.com", "https://", "data:text/html,x@y", "mailto:a@b@c"])(
  "the web app is never given the link %s",
  (support) => {
    expect(() => webConfig({ ...given, support })).toThrow(`LARDER_SUPPORT_URL is "${support}"`);
  },
);

test.each([undefined, ""])("without a support (%j) nothing is said of it", (support) => {
  expect(webConfig({ ...given, support })).toEqual(given);
});

test("the web app is given nothing but what it asks for", () => {
  const given = { url: "https://example.com", publishable_key: "sb_publishable_a-b_c", inbox: false, secret_key: "x" };
  expect(webConfig(given)).toEqual({
    url: "https://example.com",
    publishable_key: "sb_publishable_a-b_c",
    inbox: false,
  });
});
