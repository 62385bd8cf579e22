import { describe, expect, test } from "vitest";
import { authenticate } from "./audience.ts";

const secrets = { secretKey: "the-secret-key", ringSecret: "the-ring-secret" };
const refused = { code: "unauthenticated" };
const nothing = { keyHash: "", origin: null, address: null, visitor: "", session: { apiKey: "", accessToken: "" } };
const letIn = (audience: Parameters<typeof authenticate>[1], headers: Record<string, string>, known = secrets) =>
  authenticate(new Headers(headers), audience, known);

test("authenticate lets anyone in without a look at what they bring", async () => {
  expect(await letIn("anyone", {})).toEqual(nothing);
  expect(await letIn("anyone", { "x-api-key": "key", authorization: "Bearer token", apikey: "key" })).toEqual(nothing);
});

test("authenticate knows a key by its hash alone, and asks for one by its header's name", async () => {
  expect(await letIn("key", { "x-api-key": "abc" })).toEqual({
    ...nothing,
    keyHash: expect.stringMatching(/^ba7816bf/),
  });
  await expect(letIn("key", {})).rejects.toMatchObject({ ...refused, detail: expect.stringContaining("x-api-key") });
});

test("authenticate hands on which page a key came from, where a browser says so", async () => {
  expect(await letIn("key", { "x-api-key": "abc", origin: "https://site.test" })).toMatchObject({
    origin: "https://site.test",
  });
});

describe("authenticate takes for a caller", () => {
  const session = { apikey: "sb_publishable_x", authorization: "Bearer a.b.c" };

  test("a key, with where it comes from", async () => {
    const headers = { ...session, "x-api-key": "abc", "cf-connecting-ip": "192.0.2.1" };
    const key = { ...nothing, keyHash: expect.stringMatching(/^ba7816bf/), address: "192.0.2.1" };
    expect(await letIn("caller", headers)).toEqual(key);
  });

  test("a person, where there is no key", async () => {
    const person = { ...nothing, session: { apiKey: "sb_publishable_x", accessToken: "a.b.c" } };
    expect(await letIn("caller", session)).toEqual(person);
  });

  test("nobody with neither, and says what to send", async () => {
    for (const headers of [{}, { apikey: "sb_publishable_x" }, { "x-api-key": "" }]) {
      const detail = expect.stringContaining("x-api-key");
      await expect(letIn("caller", headers)).rejects.toMatchObject({ ...refused, detail });
    }
  });
});

describe("authenticate takes for a visitor", () => {
  const address = { "cf-connecting-ip": "192.0.2.1" };
  const visitor = { ...nothing, visitor: expect.stringMatching(/^[0-9a-f]{64}$/) };
  const apikey = "eyJ.legacy.key";

  test.each([
    ["whoever brings nothing", {}],
    ["a client that has only the project's key", { apikey: "sb_publishable_x" }],
    ["one that sends it as a token too", { apikey: "sb_publishable_x", authorization: "Bearer sb_publishable_x" }],
    ["one that does so with a key of the older kind", { apikey, authorization: `Bearer ${apikey}` }],
  ] as [string, Record<string, string>][])("%s, by the address", async (_who, headers) => {
    expect(await letIn("visitor", { ...headers, ...address })).toEqual(visitor);
  });

  test("nobody who has a session: that is a member, or is refused later", async () => {
    const headers = { apikey: "sb_publishable_x", authorization: "Bearer a.b.c", ...address };
    expect(await letIn("visitor", headers)).toEqual({
      ...nothing,
      session: { apiKey: "sb_publishable_x", accessToken: "a.b.c" },
    });
  });
});

describe("authenticate lets the service in", () => {
  test.each([
    ["apikey", "the-secret-key"],
    ["authorization", "Bearer the-secret-key"],
    ["authorization", "bearer the-secret-key"],
  ])("by %s: %s", async (header, value) => {
    expect(await letIn("service", { [header]: value })).toEqual(nothing);
  });
});

test("authenticate takes a member's token and the project's key as they come: the database says whose they are", async () => {
  expect(await letIn("member", { apikey: "sb_publishable_x", authorization: "Bearer anything.at.all" })).toEqual({
    ...nothing,
    session: { apiKey: "sb_publishable_x", accessToken: "anything.at.all" },
  });
});

describe("authenticate does not take for a member", () => {
  test.each([
    ["who has no session", { apikey: "sb_publishable_x" }],
    ["who has no key of the project", { authorization: "Bearer a.b.c" }],
    ["the project's key as a token", { apikey: "sb_publishable_x", authorization: "Bearer sb_publishable_x" }],
    ["an empty token", { apikey: "sb_publishable_x", authorization: "Bearer " }],
    ["a password", { apikey: "sb_publishable_x", authorization: "Basic abc" }],
    ["two tokens in one", { apikey: "sb_publishable_x", authorization: "Bearer a b" }],
    ["a key of a builder site", { "x-api-key": "lrd_x" }],
  ] as [string, Record<string, string>][])("%s", async (_who, headers) => {
    await expect(letIn("member", headers)).rejects.toMatchObject({
      ...refused,
      detail: expect.stringContaining("apikey"),
    });
  });
});

describe("authenticate keeps out", () => {
  test.each([
    ["service", "apikey", "the-ring-secret"],
    ["service", "authorization", "Basic the-secret-key"],
    ["service", "x-api-key", "the-secret-key"],
    ["clock", "x-ring-secret", "the-secret-key"],
    ["clock", "authorization", "Bearer the-ring-secret"],
    ["clock", "x-api-key", "the-ring-secret"],
  ] as const)("from the %s whoever sends %s: %s", async (audience, header, value) => {
    await expect(letIn(audience, { [header]: value })).rejects.toMatchObject(refused);
  });
});
