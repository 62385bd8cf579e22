import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { libraryTagsOfMigration } from "../../../tests/support/library-tags.ts";
import type { Caller } from "../ports/callers.ts";
import type { KeptPattern, PatternChanges, Patterns } from "../ports/patterns.ts";
import { patternVerbs } from "./patterns.ts";

const ada: Caller = { ownerId: "ada", keyId: null, isTest: false };
const when = "2026-11-21T10:00:00+00:00";
const version = {
  id: "version-1",
  number: 1,
  published_at: when,
  created_at: when,
  created_by: null,
  ...libraryTagsOfMigration(),
  format: "json",
  csv_delimiter: ",",
  model_id: null,
} as const;
const libraryTags: KeptPattern = {
  id: "pattern-1",
  slug: "library-tags",
  name: "Library tags",
  is_library: true,
  can_edit: true,
  live: 1,
  draft: null,
  revision: 0,
  created_at: when,
  archived_at: null,
  live_version: version,
  draft_version: null,
  versions: [version],
};

/** A library with one pattern, and how it was changed. */
function library(pattern: KeptPattern) {
  const changes: PatternChanges[] = [];
  const never = () => Promise.reject(new Error("Nobody asks for this"));
  const patterns: Patterns = {
    list: async () => [pattern],
    read: async () => pattern,
    readVersion: never,
    metrics: never,
    create: never,
    update: async (_caller, _pattern, change) => {
      changes.push(change);
      return pattern;
    },
    publish: never,
    switchTo: never,
    duplicate: never,
    archive: never,
  };
  const ports = { patterns, functionsUrl: "https://larder.test/functions/v1" };
  const update = (change: Partial<PatternChanges>) =>
    patternVerbs.update(ports, ada, { pattern: pattern.slug, publish: false, ...change } as never);
  return { ports, changes, update };
}

const without = (name: string) => {
  const { properties, ...schema } = version.schema as { properties: Record<string, unknown> };
  const { [name]: _, ...others } = properties;
  return { ...schema, properties: others, required: Object.keys(others) };
};
const withField = (name: string, field: unknown) => {
  const { properties, ...schema } = version.schema as { properties: Record<string, unknown> };
  return { ...schema, properties: { ...properties, [name]: field } };
};

const tagsField = (version.schema as { properties: { tags: Record<string, unknown> } }).properties.tags;
const tagsSure = (confidence: object) => ({
  ...tagsField,
  items: { type: "object", properties: { tag: { type: "string" }, confidence } },
});

test("every pattern tells where pictures are sent to", async () => {
  const { patterns } = await patternVerbs.list(library(libraryTags).ports, ada, { archived: false });
  expect(patterns.map(({ endpoint }) => endpoint)).toEqual(["https://larder.test/functions/v1/ingest/library-tags"]);
});

describe("a change of library-tags", () => {
  test.each<[string, Partial<PatternChanges>, string, string]>([
    ["no description", { schema: without("description") }, "schema.properties.description", "description, any text"],
    [
      "one description for all",
      { schema: withField("description", { type: "string", enum: ["Food"] }) },
      "schema.properties.description",
      "description, any text",
    ],
    ["no alt", { schema: without("alt") }, "schema.properties.alt", "alt, any text"],
    ["no category", { schema: without("category") }, "schema.properties.category", "category, a text"],
    [
      "a category that the library has not",
      { schema: withField("category", { type: "string", enum: ["cookies", "cars"] }) },
      "schema.properties.category",
      "its own categories: cars is none",
    ],
    ["no tags", { schema: without("tags") }, "schema.properties.tags", "tags, a list"],
    [
      "tags without confidence",
      { schema: withField("tags", { type: "array", items: { properties: { tag: { type: "string" } } } }) },
      "schema.properties.tags.items.properties.confidence",
      "confidence in tags",
    ],
    [
      "tags of which there are none",
      { schema: withField("tags", { ...tagsField, maxItems: 0 }) },
      "schema.properties.tags",
      "tags, a list",
    ],
    [
      "tags that nobody is sure of",
      { schema: withField("tags", tagsSure({ type: "number", maximum: 0.5 })) },
      "schema.properties.tags.items.properties.confidence",
      "confidence in tags, a number from 0 to 1",
    ],
    [
      "more choices than vendors take with its vocabulary",
      { schema: withField("size", { type: "integer", enum: Array.from({ length: 100 }, (_, at) => at) }) },
      "schema",
      "100 values in all lists of choices",
    ],
    [
      "a subject that is no box",
      { schema: withField("subject", { type: "string" }) },
      "schema.properties.subject",
      "as null or x, y, width, height",
    ],
    ["no place for the terms", { instructions: "Look" }, "instructions", "[TERMS]"],
    [
      "instructions of which each picture costs more",
      { instructions: `[TERMS]${"x".repeat(8000)}` },
      "instructions",
      "8000 letters",
    ],
    [
      "a schema of which each picture costs more",
      { schema: withField("mood", { type: "string", description: "x".repeat(8000) }) },
      "schema",
      "8000 letters",
    ],
    ["a model of its own", { model_id: "gpt-5" }, "model_id", "who tags is chosen in the settings"],
  ])("is refused where the library would have %s", async (_what, change, field, message) => {
    const { update, changes } = library(libraryTags);
    const failure = await update(change).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: "invalid_input" });
    expect((failure as AppError).errors).toContainEqual({ field, message: expect.stringContaining(message) });
    expect(changes).toEqual([]);
  });

  test.each<[string, Partial<PatternChanges>]>([
    ["in other words", { instructions: "Look at it. [TERMS]" }],
    ["with more fields", { schema: withField("mood", { type: "string" }) }],
    ["without the subject", { schema: without("subject") }],
    ["with categories to read", { schema: withField("category", { type: "string" }) }],
    ["of its name", { name: "Our tags" }],
  ])("is made %s", async (_what, change) => {
    const { update, changes } = library(libraryTags);
    await update(change);
    expect(changes).toEqual([{ publish: false, ...change }]);
  });

  test("is compared with the draft, where there is one", async () => {
    const draft_version = { ...version, number: 2, published_at: null, instructions: "Look" };
    const { update } = library({ ...libraryTags, draft_version });
    await expect(update({ schema: version.schema })).rejects.toMatchObject({ errors: [{ field: "instructions" }] });
  });

  test("is nobody's business in a pattern of another's", async () => {
    const { update, changes } = library({ ...libraryTags, is_library: false });
    await update({ instructions: "Look" });
    expect(changes).toHaveLength(1);
  });
});
