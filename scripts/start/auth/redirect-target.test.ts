import { expect, test } from "vitest";
import { redirectTarget } from "./redirect-target.ts";

const rules = {
  site_url: "https://larder.example",
  additional_redirect_urls: ["https://partner.example/back", "larder://open"],
};

test.each([
  "https://larder.example",
  "https://larder.example/set-password?from=mail",
  "https://partner.example/back",
  "https://partner.example/back#part",
  "larder://open",
  "http://127.0.0.1:5173/set-password",
  "http://localhost:1234/",
])("a link may lead to %s", (target) => {
  expect(redirectTarget(target, rules)).toBe(target);
});

test.each([
  null,
  "",
  "nonsense",
  "https://larder.example:444/",
  "http://larder.example/",
  "https://larder.example.evil.example/",
  "https://larder.example@evil.example/",
  "https://evil.example/?https://larder.example",
  "https://partner.example/other",
  "javascript:alert(1)",
  "\thttps://evil.example",
  "https:\\\\evil.example",
])("instead of %j it leads to the site", (target) => {
  expect(redirectTarget(target, rules)).toBe(rules.site_url);
});
