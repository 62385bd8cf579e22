import { describe, expect, test } from "vitest";
import { search } from "../../../shared/search.ts";
import { propertiesOf, type WrongInput, wrongAddresses, wrongInputs } from "../../tests/support/wrong/inputs.ts";
import { endpoint } from "./endpoint.ts";
import { key, problemOf } from "./testing/greet.ts";

const good = { query: "jam" };
const handled: unknown[] = [];
const send = endpoint(
  search,
  {
    audience: "key",
    byAddress: true,
    handle: async (input) => {
      handled.push(input);
      throw new Error("a wrong input came through");
    },
  },
  {
    secrets: { secretKey: "the-secret-key", ringSecret: "the-ring-secret" },
    corsOrigins: async () => "*",
    log: () => {},
  },
);
const address = "http://larder.test/functions/v1/search";
const post = (body: string) => send(new Request(address, { method: "POST", body, headers: { "x-api-key": key } }));
const get = (query: string) => send(new Request(`${address}?${query}`, { headers: { "x-api-key": key } }));

/** What is wrong with a refusal; null for one that names the fields, says what to do, and is no larger than it need be. */
async function fault(response: Response, fields: readonly string[]): Promise<string | null> {
  const length = (await response.clone().text()).length;
  const problem = await problemOf(response);
  if (problem.code !== "invalid_input") return `${problem.status} ${problem.code}`;
  const named = problem.errors?.map(({ field }) => field) ?? [];
  const missing = fields.filter((field) => !named.some((name) => isAt(name, field)));
  if (missing.length > 0) return `names ${named}, not ${missing}`;
  // What a schema says of itself where nobody wrote a sentence.
  if (problem.detail?.includes("Invalid ")) return `says ${problem.detail}`;
  return length > 20_000 ? `answers ${length} characters` : null;
}
const isAt = (name: string, field: string) => name === field.slice(0, 100) || name.startsWith(`${field}.`);

const cases = wrongInputs(search.input, good, 2_000);

describe("whatever is wrong with a search, it is refused by name", () => {
  test("in two thousand ways, each field in thirty at least", () => {
    expect(cases.length).toBeGreaterThanOrEqual(2_000);
    for (const name of Object.keys(propertiesOf(search.input))) {
      expect(cases.filter(({ fields }) => fields.join() === name).length, name).toBeGreaterThanOrEqual(30);
    }
  });

  test.each([...Object.keys(propertiesOf(search.input)), "what there is not"])("as JSON: %s", async (name) => {
    const ofField = ({ fields: [field = ""] }: WrongInput) =>
      (field in propertiesOf(search.input) ? field : "what there is not") === name;
    const faults = [];
    for (const { input, fields } of cases.filter(ofField)) {
      const found = await fault(await post(JSON.stringify(input)), fields);
      if (found) faults.push(`${JSON.stringify(input).slice(0, 200)}: ${found}`);
    }
    expect(faults).toEqual([]);
  });

  test("by address", async () => {
    const addresses = wrongAddresses(search.input, good);
    expect(addresses.length).toBeGreaterThan(200);
    const faults = [];
    for (const { query, field } of addresses) {
      const found = await fault(await get(query), [field]);
      if (found) faults.push(`${query.slice(0, 200)}: ${found}`);
    }
    expect(faults).toEqual([]);
  });

  test("and nothing of it comes to the search", () => {
    expect(handled).toEqual([]);
  });
});

describe("a refusal is short", () => {
  test("of a list with 10,000 wrong items, and names other fields too", async () => {
    const body = JSON.stringify({ ...good, limit: 0, tags: Array(10_000).fill(7), size: {} });
    expect(await fault(await post(body), ["tags", "limit", "size"])).toBeNull();
  });

  test("of 3,000 fields that there are not", async () => {
    const names = Array.from({ length: 3_000 }, (_, place) => [`field${place}`, 1]);
    expect(await fault(await post(JSON.stringify(Object.fromEntries(names))), ["field0"])).toBeNull();
  });
});

test.each(["[]", "null", "7", '"jam"'])("what is no object is refused, saying to send one: %s", async (body) => {
  expect(await problemOf(await post(body))).toMatchObject({ code: "invalid_input", detail: "Send a JSON object" });
});

test.each([
  '{"query": "jam", "limit": NaN}',
  '{"query": "jam", "limit": 01}',
  '{"query": "jam", "limit": 1,}',
  '{"query": jam}',
])("what is no JSON is refused as such: %s", async (body) => {
  expect(await problemOf(await post(body))).toMatchObject({ status: 400, code: "invalid_input" });
});

test("a field that is said twice in a body counts as it is said last", async () => {
  expect(await fault(await post('{"query": "jam", "limit": 1, "limit": 51}'), ["limit"])).toBeNull();
});
