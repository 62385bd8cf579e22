import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { Problem } from "../../../shared/problems.ts";
import { searchPreview } from "../../../shared/search-preview.ts";
import {
  joinMember,
  namedPrompts,
  type nobody,
  ok,
  operator,
  searchWith,
  signInAdmin,
  stack,
  stockedPantry,
} from "./stack.ts";

let session: Record<string, string>;

beforeAll(async () => {
  await stockedPantry();
  session = await sessionOf((await joinMember()).client);
});

const sessionOf = async (client: ReturnType<typeof nobody>) => ({
  apikey: stack.publishable_key,
  authorization: `Bearer ${(await client.auth.getSession()).data.session!.access_token}`,
});

const preview = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${stack.url}/functions/v1/search-preview`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** A member's search by the client that the web app uses. */
const ask = (query: string) =>
  createClient({ url: stack.url, headers: session, fetch }).call(searchPreview, { query, size: "thumbnail" });

describe("search-preview for a member", () => {
  test.each(namedPrompts)("finds what a site finds: %s", async (query) => {
    const site = await (await searchWith({ query, size: "thumbnail" })).json();
    const { results, total } = await ask(query);
    expect({ results, total }).toEqual({ results: site.results, total: site.total });
    expect(results[0]).toMatchObject({ width: 150, match: "strong" });
  });

  test("finds by a query that nobody has asked before, and leaves no trace", async () => {
    const query = `bread ${crypto.randomUUID()}`;
    expect((await ask(query)).results.length).toBeGreaterThan(0);
    expect(await ok(operator.from("searches").select("id").eq("query", query))).toEqual([]);
  });

  test("has a rate of its own, which bad requests count against", async () => {
    const good = await preview({ query: "jam" }, session);
    expect(good.headers.get("x-ratelimit-limit")).toBe("120");
    const bad = await Promise.all(Array.from({ length: 20 }, () => preview({ query: "jam", limit: 0 }, session)));
    expect(new Set(bad.map(({ status }) => status))).toEqual(new Set([400]));
    expect(Problem.parse(await bad[0]!.json()).errors).toMatchObject([{ field: "limit" }]);
    // Two tokens come back a second.
    const left = bad.map(({ headers }) => Number(headers.get("x-ratelimit-remaining")));
    expect(Math.min(...left)).toBeLessThan(115);
  });

  test("wants a session that is good", async () => {
    const ended = await preview({ query: "jam" }, { ...session, authorization: "Bearer not.a.token" });
    expect(ended.status).toBe(401);
    expect(Problem.parse(await ended.json()).detail).toBe("This session has ended: sign in again");
  });

  test("wants one of a member", async () => {
    const { client, id } = await joinMember();
    const headers = await sessionOf(client);
    await ok(operator.from("members").delete().eq("user_id", id).select());
    expect((await preview({ query: "jam" }, headers)).status).toBe(403);
  });
});

// Last, for it uses up what this address may ask in a minute.
describe("search-preview for a visitor", () => {
  test("answers without a key, to every page, at most 20 times a minute from one address", async () => {
    const answers: Response[] = [];
    // Whoever lies about the address, or sends the project's key, is still at this one. Tokens come back meanwhile.
    for (let turn = 0; answers.at(-1)?.status !== 429 && turn < 100; turn++) {
      const address = { "cf-connecting-ip": `192.0.2.${turn}`, "x-forwarded-for": `192.0.2.${turn}` };
      const key = turn % 2 ? { apikey: stack.publishable_key, authorization: `Bearer ${stack.publishable_key}` } : {};
      answers.push(await preview({ query: "jam" }, { origin: "https://any.example", ...address, ...key }));
    }
    const [first, refused] = [answers[0]!, answers.at(-1)!];
    expect(searchPreview.output.parse(await first.json()).results.length).toBeGreaterThan(0);
    expect(first.headers.get("x-ratelimit-limit")).toBe("20");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(answers.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Problem.parse(await refused.json()).detail).toContain(
      "Visitors may search from one address 20 times a minute",
    );
  });

  test("answers nothing where the settings say so, while members go on", async () => {
    const admin = await signInAdmin();
    const set = (open: boolean) =>
      ok(admin.from("settings").update({ visitors_may_search: open }).eq("singleton", true).select());
    await set(false);
    const answer = await preview({ query: "jam" });
    const member = await preview({ query: "jam" }, session);
    await set(true);
    expect([answer.status, member.status]).toEqual([403, 200]);
    expect(Problem.parse(await answer.json()).detail).toBe("Only members may search here: sign in");
  });
});
