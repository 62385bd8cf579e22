import { describe, expect, test } from "vitest";
import { key, problemOf, serve } from "./testing/greet.ts";

const cache = { seconds: 60, staleSeconds: 600, volatile: ["took_ms"] as const };

/** The endpoint `greet`, asked by address. */
function byAddress(query: string, headers: Record<string, string> = {}, method = "GET") {
  const { handler, ...rest } = serve({ byAddress: true, cache });
  const request = new Request(`http://larder.test/functions/v1/greet${query}`, {
    method,
    headers: { "x-api-key": key, "x-request-id": "request-0001", ...headers },
  });
  return { answer: handler(request), ...rest };
}

describe("endpoint asked by address", () => {
  test("gives the handler what a body would have given", async () => {
    const { answer, calls } = byAddress("?name=%20Ada&times=2");
    expect((await answer).status).toBe(200);
    expect(calls[0]?.input).toEqual({ name: "Ada", times: 2 });
  });

  test("lets a browser show what it has while it asks behind, and keeps it for the key that asked", async () => {
    const { headers } = await byAddress("?name=Ada").answer;
    expect(headers.get("cache-control")).toBe("private, max-age=60, stale-while-revalidate=600");
    expect(headers.get("vary")).toBe("origin, x-api-key");
    const again = await byAddress("?name=Ada", { "if-none-match": headers.get("etag")! }).answer;
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test.each([
    ["?name=", ["name"]],
    ["?name=Ada&name=Bob", ["name"]],
    ["?name=Ada&times=two", ["times"]],
    ["?name=Ada&times=", ["times"]],
    ["?name=Ada&colour=red", ["colour"]],
    ["?name=Ada&__proto__=red", ["__proto__"]],
    ["", ["name"]],
  ])("refuses %s by name", async (query, fields) => {
    const { answer, calls } = byAddress(query);
    const problem = await problemOf(await answer);
    expect([problem.code, problem.errors?.map(({ field }) => field)]).toEqual(["invalid_input", fields]);
    expect(calls).toEqual([]);
  });

  test("takes no key from the address, where logs would keep it, and does not repeat it", async () => {
    const nobody = await byAddress(`?name=Ada&x-api-key=${key}`, { "x-api-key": "" }).answer;
    expect(nobody.status).toBe(401);
    const { answer, lines } = byAddress(`?name=Ada&x-api-key=${key}`);
    const text = await (await answer).text();
    expect(text).toContain("x-api-key");
    expect(text + JSON.stringify(lines)).not.toContain(key);
  });

  test("takes a POST as before, and says both to whoever comes with something else", async () => {
    const { send } = serve({ byAddress: true, cache });
    const posted = await send();
    expect([posted.status, posted.headers.get("cache-control")]).toEqual([200, "private, max-age=60"]);
    const refused = await send({ method: "PUT" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST, GET, OPTIONS"]);
    const preflight = await send({ method: "OPTIONS", headers: { origin: "https://site.test" } });
    expect(preflight.headers.get("access-control-allow-methods")).toBe("POST, GET, OPTIONS");
  });
});
