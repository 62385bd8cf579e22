import { describe, expect, test } from "vitest";
import { Payload, SentType } from "../../shared/endpoints.ts";
import { eventData } from "../../shared/events.ts";
import { keyScopes } from "../../shared/keys.ts";
import { Problem, type ProblemCode, problems } from "../../shared/problems.ts";
import { functionNames } from "../function-config.ts";
import { openApiDocument } from "./document.ts";
import { answers, requests } from "./examples.ts";
import { fields } from "./fields.ts";
import { operations } from "./operations.ts";
import { problemExample } from "./problem-responses.ts";
import { parameterSchemas } from "./schemas.ts";

const document = openApiDocument();
const { schemas } = document.components;

/** Every `$ref` that stands somewhere in a value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" ? [inner as string] : refsIn(inner)));
}

describe("the OpenAPI document", () => {
  test("has a path for every operation of a site, and each is a function", () => {
    const asked = operations.map(({ contract }) => `/${contract.name} ${contract.method.toLowerCase()}`);
    const told = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${path} ${method}`),
    );
    expect(told.sort()).toEqual(asked.sort());
    const served = Object.keys(document.paths).map((path) => path.split("/")[1]);
    expect(functionNames()).toEqual(expect.arrayContaining(served));
  });

  test("refers to nothing that is not there", () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const target = ref
        .slice(2)
        .split("/")
        .reduce<unknown>((inner, key) => (inner as never)?.[key], document);
      expect(target, ref).toBeDefined();
    }
  });

  test.each(Object.keys(fields))("says what each field of %s is for, and of no other", (name) => {
    expect(Object.keys(fields[name] ?? {}).sort()).toEqual(Object.keys(schemas[name]?.properties ?? {}).sort());
  });

  test("lists every code that a problem can have", () => {
    expect(schemas.Problem?.properties?.code).toMatchObject({ enum: Object.keys(problems) });
  });

  test("takes no field that the contract does not name", () => {
    expect(schemas.SearchRequest).toMatchObject({ additionalProperties: false });
    const { get } = document.paths["/search"] as { get: { parameters: { name: string }[] } };
    expect(get.parameters.map(({ name }) => name)).toEqual(Object.keys(schemas.SearchRequest?.properties ?? {}));
  });

  test("names each operation, without what an address would be read by", () => {
    const names = Object.values(document.paths).flatMap((item) => Object.values(item).map((told) => told as object));
    const ids = names.map((operation) => (operation as { operationId: string }).operationId);
    expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z-]+$/.test(id))).toBe(true);
  });

  test("names every field of a path as its parameter, and none that the contract does not have", () => {
    for (const { contract, parameters = {}, takesPicture, takesWishes, takesKey, request } of operations) {
      const item = document.paths[`/${contract.name}`]?.[contract.method.toLowerCase()] as {
        parameters?: { name: string; in: string }[];
      };
      const told = (item.parameters ?? []).filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(told, contract.name).toEqual([...contract.name.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      if (contract.method !== "GET" || request) continue;
      const named = Object.keys(parameterSchemas(contract).properties ?? {});
      expect(Object.keys(parameters).sort(), contract.name).toEqual(named.sort());
      expect(takesPicture ?? takesWishes ?? takesKey ?? false).toBe(false);
    }
  });

  test("says which scope a key needs, and where a session does as well", () => {
    const of = (path: string, method: string) =>
      (document.paths[path]?.[method] as { security: object[] } | undefined)?.security;
    expect(of("/ingest/{pattern}", "post")).toEqual([{ key: ["patterns:ingest"] }, { project: [], session: [] }]);
    expect(of("/search", "post")).toEqual([{ key: ["search"] }]);
    expect(of("/health", "get")).toEqual([]);
    expect(new Set(operations.flatMap(({ scope }) => scope ?? []))).toEqual(new Set(keyScopes));
  });

  test("asks for the key in a header, and nowhere else", () => {
    expect(document.components.securitySchemes.key).toMatchObject({ in: "header", name: "x-api-key" });
    expect(JSON.stringify(document)).not.toMatch(/lrd_|sb_(secret|publishable)/);
  });
});

describe("its webhooks", () => {
  const told = Object.entries(document.webhooks);

  test("are all events that are sent", () => {
    expect(told.map(([type]) => type)).toEqual(SentType.options);
  });

  test.each(told)("%s is told by its contract, with an example of all that it says", (type, { post }) => {
    const { schema, example } = post.requestBody.content["application/json"];
    const { data } = Payload.strict().parse(example);
    expect(eventData[type as SentType].parse(data)).toEqual(data);
    expect(schema.properties?.type).toEqual({ type: "string", const: type });
    const name = String(schema.properties?.data?.$ref).split("/").at(-1) ?? "";
    expect(Object.keys(schemas[name]?.properties ?? {})).toEqual(Object.keys(eventData[type as SentType].shape));
  });

  test("come with what verifies them", () => {
    for (const [, { post }] of told) {
      expect(post.parameters.map(({ name }) => name)).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    }
  });
});

describe("its examples", () => {
  test.each(operations.filter(({ request }) => request))(
    "of a request are valid: $request",
    ({ request, contract }) => {
      const examples = Object.values(requests[request ?? ""] ?? {});
      expect(examples).not.toEqual([]);
      const inPath = {
        ...(contract.name.includes("{pattern}") && { pattern: "labels" }),
        ...(contract.name.includes("{id}") && { id: "0197c2d4-8b40-4c11-b8e5-5e0c3a1f7d20" }),
      };
      for (const { value } of examples) expect(contract.input.safeParse({ ...value, ...inPath }).error).toBeUndefined();
    },
  );

  test.each(
    operations.flatMap(({ answers, contract }) =>
      answers.flatMap(({ schemas }) => schemas.map((schema) => [schema, contract] as const)),
    ),
  )("of an answer are all that %s has", (name, { output }) => {
    expect(output.parse(answers[name])).toEqual(answers[name]);
  });

  test.each(Object.keys(problems) as ProblemCode[])("of a problem are valid: %s", (code) => {
    expect(Problem.strict().safeParse(problemExample(code)).error).toBeUndefined();
  });
});
