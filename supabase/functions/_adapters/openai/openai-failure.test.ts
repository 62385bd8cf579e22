import { expect, test } from "vitest";
import { failureOf } from "./openai-failure.ts";

const asked = { model: "gpt-image-2", doing: "make pictures" };
const of = (status: number, error: object | null, headers: Record<string, string> = {}) => {
  const failure = failureOf({ status, headers: new Headers(headers) }, error && { error }, asked);
  return [failure.code, failure.retryAfter];
};

test.each<[string, unknown[], unknown[]]>([
  [
    "a quota that is used up",
    of(429, { code: "insufficient_quota", message: "Quota" }),
    ["provider_exhausted", undefined],
  ],
  ["the same by its type", of(429, { type: "insufficient_quota", code: null }), ["provider_exhausted", undefined]],
  ["a limit of one's own", of(400, { code: "billing_hard_limit_reached" }), ["provider_exhausted", undefined]],
  ["402, at other servers", of(402, null), ["provider_exhausted", undefined]],
  ["too much, with milliseconds", of(429, {}, { "retry-after-ms": "1500", "retry-after": "2" }), ["rate_limited", 1.5]],
  [
    "too much, with a date",
    of(429, {}, { "retry-after": "Sat, 21 Nov 2026 12:00:00 GMT" }),
    ["rate_limited", undefined],
  ],
  ["a model that the project may not use", of(403, { code: "model_not_found" }), ["model_retired", undefined]],
  [
    "a country that it does not serve",
    of(403, { code: "unsupported_country" }),
    ["provider_not_configured", undefined],
  ],
  ["an overloaded engine", of(503, { type: "service_unavailable" }), ["provider_unavailable", undefined]],
  ["HTML of some gateway", of(502, null), ["provider_unavailable", undefined]],
  ["content that its policy forbids", of(400, { code: "content_policy_violation" }), ["refused", undefined]],
  ["anything else of its own", of(422, { message: "No" }), ["refused", undefined]],
])("%s", (_what, failure, expected) => {
  expect(failure).toEqual(expected);
});
