import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { search } from "../../../shared/search.ts";
import { searchByAddress } from "../../../shared/search-by-address.ts";
import { ok, operator, stack, stockedPantry } from "./stack.ts";

let key: string;
beforeAll(async () => {
  await stockedPantry();
  const made = await ok(operator.rpc("create_api_key", { name: "by address", rate_per_minute: 1_000 }));
  key = (made as { key: string }).key;
});

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${stack.url}/functions/v1/search?${query}`, { headers: { "x-api-key": key, ...headers } });

describe("search by address", () => {
  test("answers what a POST of the same input answers", async () => {
    const site = createClient({ url: stack.url, headers: { "x-api-key": key }, fetch });
    const input = { query: "jar of strawberry jam", size: "thumbnail", limit: 2 } as const;
    const { results, total } = await site.call(search, input);
    expect(results).toHaveLength(2);
    expect(await site.call(searchByAddress, input)).toMatchObject({ results, total });
  });

  test("may be kept by a browser for the key that asked, shown while it is asked for anew, and is confirmed in no bytes", async () => {
    const first = await get("query=birthday+cake&limit=1");
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toBe("private, max-age=60, stale-while-revalidate=600");
    expect(first.headers.get("vary")).toMatch(/\bx-api-key\b/);
    const again = await get("query=birthday+cake&limit=1", { "if-none-match": first.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("x-ratelimit-limit")).toBe("1000");
  });

  test("goes on with a cursor, by address too", async () => {
    const site = createClient({ url: stack.url, headers: { "x-api-key": key }, fetch });
    const first = await site.call(searchByAddress, { query: "cake", limit: 1 });
    const { results } = await site.call(searchByAddress, { query: "cake", limit: 3, cursor: first.next_cursor! });
    expect(results.length).toBeGreaterThan(0);
    expect(results.map(({ id }) => id)).not.toContain(first.results[0]?.id);
  });

  test("takes no key from an address", async () => {
    const answer = await fetch(`${stack.url}/functions/v1/search?query=jam&x-api-key=${key}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});
