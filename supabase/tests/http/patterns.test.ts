import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import {
  archivePattern,
  createPattern,
  draftSchema,
  duplicatePattern,
  listPatterns,
  publishPattern,
  readPattern,
  readPatternMetrics,
  readPatternVersion,
  switchPattern,
  updatePattern,
} from "../../../shared/patterns.ts";
import { Problem } from "../../../shared/problems.ts";
import { joinMember, type nobody, ok, signInAdmin, stack } from "./stack.ts";

const sessionOf = async (client: ReturnType<typeof nobody>) => ({
  apikey: stack.publishable_key,
  authorization: `Bearer ${(await client.auth.getSession()).data.session!.access_token}`,
});
const clientOf = (headers: Record<string, string>) => createClient({ url: stack.url, headers, fetch });

const schema = {
  type: "object",
  // No alphabet has this order.
  properties: {
    shop: { type: "string" },
    total: { type: "number" },
    day: { type: ["string", "null"], format: "date" },
  },
  required: ["day", "shop", "total"],
  additionalProperties: false,
};

let session: Record<string, string>;
let mia: ReturnType<typeof clientOf>;
let max: ReturnType<typeof clientOf>;
let ada: ReturnType<typeof clientOf>;

beforeAll(async () => {
  session = await sessionOf((await joinMember()).client);
  mia = clientOf(session);
  max = clientOf(await sessionOf((await joinMember()).client));
  ada = clientOf(await sessionOf(await signInAdmin()));
});

const send = (method: string, path: string, body?: unknown) =>
  fetch(`${stack.url}/functions/v1/${path}`, {
    method,
    headers: { ...session, "content-type": "application/json" },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
const problemOf = async (answer: Response) => Problem.parse(await answer.json());

describe("a pattern", () => {
  test("is made with 201 and the address for pictures, in the order in which its fields were written", async () => {
    const answer = await send("POST", "patterns", { name: "Receipts", slug: "receipts", schema, publish: true });
    expect(answer.status).toBe(201);
    const made = createPattern.output.parse(await answer.json());
    expect(made).toMatchObject({ slug: "receipts", live: 1, draft: null, can_edit: true });
    expect(made.endpoint).toBe(`${stack.url}/functions/v1/ingest/receipts`);
    expect(answer.headers.get("location")).toBe(`${stack.url}/functions/v1/patterns/${made.id}`);
    expect(Object.keys(made.live_version?.schema.properties as object)).toEqual(["shop", "total", "day"]);
  });

  test("is not changed by who has not seen what somebody else made of it", async () => {
    const { revision } = await max.call(createPattern, { name: "Notes", slug: "notes", schema });
    await max.call(updatePattern, { pattern: "notes", instructions: "Mine", revision });
    const late = max.call(updatePattern, { pattern: "notes", instructions: "Yours", revision });
    const detail = "This pattern was changed since you read it: read it again";
    await expect(late).rejects.toMatchObject({ code: "conflict", detail });
    expect((await max.call(readPattern, { pattern: "notes" })).draft_version?.instructions).toBe("Mine");
  });

  test("goes from draft to version and back", async () => {
    const changed = await send("PATCH", "patterns/receipts", { instructions: "Read the till receipt" });
    expect(changed.status).toBe(201);
    expect(updatePattern.output.parse(await changed.json())).toMatchObject({ live: 1, draft: 2 });
    expect(await mia.call(publishPattern, { pattern: "receipts" })).toMatchObject({ live: 2, draft: null });
    expect(await mia.call(switchPattern, { pattern: "receipts", version: 1 })).toMatchObject({ live: 1 });
    const { versions, id } = await mia.call(readPattern, { pattern: "receipts" });
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(await mia.call(readPatternVersion, { pattern: id, version: 2 })).toMatchObject({
      instructions: "Read the till receipt",
    });
    expect(await mia.call(readPatternMetrics, { pattern: id })).toMatchObject({
      days: 30,
      versions: [{ number: 2, runs: 0, usd: "0" }, { number: 1 }],
    });
  });

  test("is published without a body", async () => {
    await mia.call(updatePattern, { pattern: "receipts", format: "csv" });
    expect((await send("POST", "patterns/receipts/publish")).status).toBe(200);
    expect(await problemOf(await send("POST", "patterns/receipts/publish"))).toMatchObject({
      code: "conflict",
      detail: "This pattern has no draft to publish",
    });
  });

  test("is copied, put away and listed", async () => {
    const copy = await mia.call(duplicatePattern, { pattern: "receipts", name: "Bills" });
    expect(copy).toMatchObject({ slug: "bills", live: null, draft: 1 });
    await mia.call(archivePattern, { pattern: "bills" });
    const slugs = async (archived: boolean) =>
      (await mia.call(listPatterns, { archived })).patterns.map(({ slug }) => slug);
    expect(await slugs(false)).toEqual(["receipts", "library-tags"]);
    expect(await slugs(true)).toEqual(["bills"]);
  });

  test("is a stranger's to nobody", async () => {
    const stranger = { code: "not_found", detail: "You have no pattern receipts" };
    await expect(max.call(readPattern, { pattern: "receipts" })).rejects.toMatchObject(stranger);
    await expect(max.call(updatePattern, { pattern: "receipts", name: "Mine" })).rejects.toMatchObject(stranger);
    await expect(ada.call(archivePattern, { pattern: "receipts" })).rejects.toMatchObject(stranger);
  });
});

describe("a pattern is refused, by name, with", () => {
  const refusalOf = async (body: unknown) => problemOf(await send("POST", "patterns", body));
  const withField = (field: unknown) => ({
    name: "Wrong",
    schema: { ...schema, properties: { it: field }, required: ["it"] },
  });
  let deep: unknown = { type: "string" };
  for (let level = 0; level < 200; level++) deep = { type: "array", items: deep };

  test.each<[string, unknown, string]>([
    ["recursion", withField({ $ref: "#" }), "schema.properties.it.$ref"],
    ["200 levels", withField(deep), `schema.properties.it${".items".repeat(9)}`],
    ["an unknown type", withField({ type: "money" }), "schema.properties.it.type"],
    ["instructions of 100 kB", { name: "Wrong", schema, instructions: "x".repeat(100_000) }, "instructions"],
    ["a format that there is not", { name: "Wrong", schema, format: "pdf" }, "format"],
    ["a slug that is no address", { name: "Wrong", schema, slug: "a/b" }, "slug"],
  ])("%s", async (_what, body, field) => {
    const problem = await refusalOf(body);
    expect(problem.code).toBe("invalid_input");
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  test("a schema of a megabyte", async () => {
    const field = { type: "string", description: "x".repeat(1_000_000) };
    expect(await refusalOf(withField(field))).toMatchObject({ code: "too_large" });
  });

  test("a slug that is taken", async () => {
    const taken = { name: "Again", slug: "library-tags", schema };
    expect(await refusalOf(taken)).toMatchObject({
      code: "conflict",
      detail: "There is a pattern library-tags already",
    });
  });
});

describe("library-tags", () => {
  test("is every member's to read and no member's to change", async () => {
    const { is_library, can_edit, live_version } = await mia.call(readPattern, { pattern: "library-tags" });
    expect({ is_library, can_edit }).toEqual({ is_library: true, can_edit: false });
    const properties = live_version?.schema.properties as object;
    expect(Object.keys(properties)).toEqual(["description", "alt", "category", "subject", "tags"]);
    await expect(mia.call(updatePattern, { pattern: "library-tags", name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
      detail: "Only admins can change the library's patterns",
    });
  });

  test("refuses what would leave the library without tags", async () => {
    await expect(ada.call(updatePattern, { pattern: "library-tags", schema })).rejects.toMatchObject({
      code: "invalid_input",
      errors: expect.arrayContaining([{ field: "schema.properties.tags", message: "The library needs tags, a list" }]),
    });
  });
});

describe("a key", () => {
  let keyOf: (scopes: string[]) => Promise<Record<string, string>>;
  beforeAll(async () => {
    const admin = await signInAdmin();
    keyOf = async (scopes) => {
      const { key } = CreatedKey.parse(await ok(admin.rpc("create_api_key", { name: "Patterns", scopes })));
      return { "x-api-key": key };
    };
  });

  test("makes and changes its owner's patterns, and is told the address for pictures", async () => {
    const site = clientOf(await keyOf(["patterns:read", "patterns:write"]));
    const made = await site.call(createPattern, { name: "By key", slug: "by-key", schema, publish: true });
    expect(made.endpoint).toBe(`${stack.url}/functions/v1/ingest/by-key`);
    expect(await site.call(updatePattern, { pattern: "by-key", instructions: "Look", publish: true })).toMatchObject({
      live: 2,
    });
    expect(await ada.call(readPattern, { pattern: "by-key" })).toMatchObject({ live: 2 });
  });

  test("does what its scopes say and no more", async () => {
    const reader = clientOf(await keyOf(["patterns:read"]));
    expect(await reader.call(readPattern, { pattern: "by-key" })).toMatchObject({ slug: "by-key" });
    await expect(reader.call(updatePattern, { pattern: "by-key", name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
      detail: "This key has not the scope patterns:write",
    });
    const searcher = clientOf({ "x-api-key": stack.search_key });
    await expect(searcher.call(listPatterns, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  test("changes none of the library's patterns, whoever owns it", async () => {
    const site = clientOf(await keyOf(["patterns:read", "patterns:write"]));
    expect(await site.call(readPattern, { pattern: "library-tags" })).toMatchObject({ can_edit: false });
    await expect(site.call(updatePattern, { pattern: "library-tags", name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
      detail: "No key can change the library's patterns",
    });
  });

  test("that is none learns nothing of what was wrong besides", async () => {
    const wrong = await fetch(`${stack.url}/functions/v1/patterns`, {
      method: "POST",
      headers: { "x-api-key": "lrd_live_no-such-key" },
      body: JSON.stringify({ schema: 7 }),
    });
    expect(await problemOf(wrong)).toMatchObject({ code: "unauthenticated" });
  });
});

test("nobody without a session has patterns", async () => {
  const answer = await fetch(`${stack.url}/functions/v1/patterns`);
  expect(await problemOf(answer)).toMatchObject({ code: "unauthenticated" });
});

describe("a first schema", () => {
  test("follows from an example, and says what it left open", async () => {
    const { schema, model_id, notes } = await mia.call(draftSchema, {
      example: { shop: "Corner", day: "2026-11-21", tip: null },
    });
    expect(Object.keys(schema.properties as object)).toEqual(["shop", "day", "tip"]);
    expect([model_id, notes]).toEqual([null, ["tip: the example does not tell what it is, so it is text"]]);
    expect(await mia.call(createPattern, { name: "By example", schema })).toMatchObject({ draft: 1 });
  });

  test("says that nobody reads descriptions here", async () => {
    const { notes } = await mia.call(draftSchema, { description: "Till receipts", example: { shop: "Corner" } });
    expect(notes[0]).toContain("the description was not read");
    await expect(mia.call(draftSchema, { description: "Till receipts" })).rejects.toMatchObject({
      code: "provider_not_configured",
    });
  });
});
