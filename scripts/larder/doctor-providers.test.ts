import { expect, test } from "vitest";
import { describeProvider } from "./doctor-providers.ts";

const report = { name: "openai", variables: ["OPENAI_API_KEY"], configured: true, reachable: true };
const models = [
  { provider: "openai", kind: "make", operations: ["generate", "edit"] },
  { provider: "openai", kind: "make", operations: ["generate"] },
  { provider: "openai", kind: "embed", operations: [] },
  { provider: "runware", kind: "make", operations: ["remove_background"] },
];

test("a provider that answers is told with what its models can do, each once", () => {
  expect(describeProvider(report, models).found).toBe("answers; 3 models: generate, edit, embed");
});

test("a provider without its variable is no problem, and says which one to set", () => {
  const told = describeProvider({ ...report, configured: false, reachable: null }, models);
  expect(told).toEqual({ what: "openai", ok: true, found: "not configured: set OPENAI_API_KEY" });
});

test("a provider that refuses is a problem, in its own words", () => {
  const told = describeProvider({ ...report, reachable: false, detail: "OpenAI refused the key" }, models);
  expect(told).toEqual({ what: "openai", ok: false, found: "OpenAI refused the key" });
});

test("a provider that cannot be asked for free is not said to answer", () => {
  expect(describeProvider({ ...report, reachable: null }, models).found).toMatch(/^configured; /);
});
