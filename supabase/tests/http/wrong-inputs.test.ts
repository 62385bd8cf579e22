import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../shared/problems.ts";
import { search } from "../../../shared/search.ts";
import { strangeInputs, wrongAddresses, wrongInputs } from "../support/wrong/inputs.ts";
import { ok, operator, searchWith, stack } from "./stack.ts";

const good = { query: "jam" };
const rate = 100_000;
let key: string;

/** By the field that is strange: the last, or the only one. */
const strange = Map.groupBy(strangeInputs(search.input, good), (input) => Object.keys(input).at(-1));

beforeAll(async () => {
  const made = await ok(operator.rpc("create_api_key", { name: "wrong inputs", rate_per_minute: rate }));
  key = (made as { key: string }).key;
});

const post = (body: unknown) => searchWith(body, { "x-api-key": key });
const get = (query: string) =>
  fetch(`${stack.url}/functions/v1/search?${query}`, {
    headers: { "x-api-key": key },
    signal: AbortSignal.timeout(60_000),
  });

/** Every so many-th of a list, so that about `count` of it are left. */
const some = <Item>(items: readonly Item[], count: number) =>
  items.filter((_, place) => place % Math.max(1, Math.floor(items.length / count)) === 0);

/** What is wrong with a refusal; null for a 4xx that names the fields, and tells the rate. */
async function fault(answer: Response, fields: readonly string[]): Promise<string | null> {
  if (answer.status !== 400) return `${answer.status}: ${(await answer.text()).slice(0, 300)}`;
  if (answer.headers.get("x-ratelimit-limit") !== `${rate}`) return "tells no rate";
  const named = Problem.parse(await answer.json()).errors?.map(({ field }) => field) ?? [];
  const isNamed = (field: string) => named.some((name) => name === field.slice(0, 100) || name.startsWith(`${field}.`));
  return fields.every(isNamed) ? null : `names ${named}, not ${fields}`;
}

/** Asks for each, a few at a time, and gives what was wrong with the answers. */
async function faultsOf<Item>(items: readonly Item[], ask: (item: Item) => Promise<string | null>): Promise<string[]> {
  const faults: string[] = [];
  const left = items.values();
  const take = async () => {
    for (const item of left) {
      const found = await ask(item);
      if (found) faults.push(`${JSON.stringify(item).slice(0, 300)}: ${found}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, take));
  return faults;
}

describe("over HTTP, whatever is wrong with a search", () => {
  test("is refused by name, as JSON", async () => {
    const inputs = some(wrongInputs(search.input, good, 2_000), 300);
    expect(inputs.length).toBeGreaterThanOrEqual(300);
    expect(await faultsOf(inputs, async ({ input, fields }) => fault(await post(input), fields))).toEqual([]);
  });

  test("is refused by name, in an address", async () => {
    // What is longer does not get through every server.
    const short = wrongAddresses(search.input, good).filter(({ query }) => query.length < 8_000);
    const addresses = some(short, 150);
    expect(addresses.length).toBeGreaterThanOrEqual(100);
    expect(await faultsOf(addresses, async ({ query, field }) => fault(await get(query), [field]))).toEqual([]);
  });

  test.each([...strange])("is no failure of ours, where %s is only strange", async (_field, inputs) => {
    const faults = await faultsOf(inputs, async (input) => {
      const { status } = await post(input);
      return status < 500 ? null : `${status}`;
    });
    expect(faults).toEqual([]);
  });
});
