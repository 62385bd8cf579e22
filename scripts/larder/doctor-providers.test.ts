import { expect, test } from "vitest";
import { describeProvider, whyNoAnswer } from "./doctor-providers.ts";

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

test("a provider whose variables have a fault is a problem, which names them", () => {
  const detail = "OPENAI_BASE_URL must be https";
  const told = describeProvider({ ...report, configured: false, reachable: false, detail }, models);
  expect(told).toEqual({ what: "openai", ok: false, found: detail });
});

test("a provider that refuses is a problem, in its own words", () => {
  const told = describeProvider({ ...report, reachable: false, detail: "OpenAI refused the key" }, models);
  expect(told).toEqual({ what: "openai", ok: false, found: "OpenAI refused the key" });
});

test("a provider that cannot be asked for free is not said to answer", () => {
  expect(describeProvider({ ...report, reachable: null }, models).found).toMatch(/^configured; /);
});

const answering = (status: number, body: unknown) => ({ context: Response.json(body, { status }) });
test.each([
  [answering(404, { code: "NOT_FOUND" }), "There is no function providers: deploy the functions of this version"],
  [answering(503, { code: "BOOT_ERROR" }), "The function providers does not start: its log says why"],
  [answering(401, { detail: "This needs a key" }), "The function providers answered 401: This needs a key"],
  [{ context: new Response("oops", { status: 502 }) }, "The function providers answered 502: its log says why"],
  [{ context: new TypeError("fetch failed") }, "The function providers cannot be reached: is the project running?"],
])("who gets no answer is told what to do about it: %o", async (error, sentence) => {
  expect(await whyNoAnswer(error)).toBe(sentence);
});
