import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { CreatedBatch } from "../../../shared/batch-quotes.ts";
import { presets } from "../../../shared/presets.ts";
import { Problem } from "../../../shared/problems.ts";
import { search } from "../../../shared/search.ts";
import { joinMember, namedPrompts, ok, operator, searchWith, signInAdmin, stack, stockedPantry } from "./stack.ts";

const rate = 1000;
let site: string;

beforeAll(async () => {
  await stockedPantry();
  site = (await makeKey({ rate_per_minute: rate })).key;
});

const makeKey = async (options: Record<string, unknown> = {}): Promise<{ id: string; key: string }> =>
  await ok(operator.rpc("create_api_key", { name: `test ${crypto.randomUUID()}`, ...options }));

/** A request of a builder site that may ask often. */
const send = (body: unknown, headers: Record<string, string> = {}) =>
  searchWith(body, { "x-api-key": site, ...headers });
const ask = async (body: unknown) => search.output.parse(await (await send(body)).json());

describe("search finds", () => {
  test.each(namedPrompts)("the picture of %s first", async (query) => {
    const { results, total } = await ask({ query });
    const [first] = results;
    const image = await ok(operator.from("images").select("prompt").eq("id", first!.id).single());
    expect(image.prompt).toBe(query);
    expect(first!.match).toBe("strong");
    expect(total).toBeGreaterThanOrEqual(results.length);
  });

  test("every size at an address that answers with just these pixels", async () => {
    const { results } = await ask({ query: "jar of strawberry jam", limit: 1 });
    const sizes = Object.entries(results[0]!.sizes);
    expect(sizes.map(([preset]) => preset).sort()).toEqual(Object.keys(presets).sort());
    for (const [, { url, width, height }] of sizes) {
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect(picture).toMatchObject({ width, height });
    }
  });

  test("what a builder site needs to show a picture", async () => {
    const { results } = await ask({ query: "sourdough", size: "thumbnail", limit: 1 });
    const [bread] = results;
    expect(bread!.url).toBe(bread!.sizes.thumbnail!.url);
    expect(bread).toMatchObject({ width: 150, height: 150 });
    expect(bread!.tags.length).toBeGreaterThanOrEqual(8);
    expect(bread!.description).not.toBe("");
    expect(bread!.alt).not.toBe("");
    expect(bread!.thumbhash).not.toBe("");
    const shares = bread!.colors.reduce((sum, { percentage }) => sum + percentage, 0);
    expect(shares).toBeCloseTo(100, 5);
    expect(bread!.dominant_color).toBe(bread!.colors[0]!.hex);
  });

  test("no more than the limit, and nothing under min_score but where nothing has it", async () => {
    expect((await ask({ query: "bread", limit: 2 })).results).toHaveLength(2);
    const { results } = await ask({ query: "rustic sourdough bread", min_score: 0.5 });
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ score }) => score >= 0.5)).toBe(true);
    const nothing = await ask({ query: "quarterly tax report", min_score: 0.9 });
    expect(nothing).toMatchObject({ total: 0, next_cursor: null });
    expect(new Set(nothing.results.map(({ match }) => match))).toEqual(new Set(["weak"]));
  });
});

describe("search, asked for more than a sentence,", () => {
  const idsOf = ({ results }: Awaited<ReturnType<typeof ask>>) => results.map(({ id }) => id);

  test("finds only what fits all filters together, and says how many do", async () => {
    const everything = await ask({ query: "bread", limit: 50 });
    const [first] = everything.results;
    const filters = {
      tags: first!.tags.slice(0, 2),
      color: first!.dominant_color,
      ...(first!.category && { category: first!.category }),
    };
    const { results, total } = await ask({ query: "bread", limit: 50, ...filters });
    expect(results.map(({ id }) => id)).toContain(first!.id);
    expect(results).toHaveLength(total);
    for (const result of results) {
      expect(result.tags).toEqual(expect.arrayContaining(filters.tags));
      expect(result.category).toBe(first!.category);
    }
    expect(idsOf(await ask({ query: "bread", limit: 50, exclude_ids: [first!.id] }))).not.toContain(first!.id);
  });

  test("finds more like a picture, without the picture itself", async () => {
    const [first] = (await ask({ query: "sourdough", limit: 1 })).results;
    const alike = await ask({ image_id: first!.id, limit: 50 });
    expect(alike.results.length).toBe(alike.total);
    expect(idsOf(alike)).not.toContain(first!.id);
  });

  test("answers for a picture that is not published what it answers for an unknown one, to the byte", async () => {
    const admin = await signInAdmin();
    const request = { prompts: ["what nobody has approved"], count_per_prompt: 1, size: "1024x1024" };
    const [hidden] = CreatedBatch.parse(await ok(admin.rpc("create_batch", request))).image_ids;
    const answerTo = async (id: string) => {
      const answer = await send({ image_id: id }, { "x-request-id": "same-request-id" });
      return [answer.status, await answer.text()];
    };
    const unknown = await answerTo(crypto.randomUUID());
    expect(unknown[0]).toBe(404);
    expect(await answerTo(hidden!)).toEqual(unknown);
  });

  test("goes from page to page through everything, each picture once", async () => {
    const all = await ask({ query: "jam", limit: 50 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await ask({ query: "jam", limit: 3, ...(cursor && { cursor }) });
      expect(page.total).toBe(all.total);
      seen.push(...idsOf(page));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(all.total);
    expect(seen.slice(0, 50)).toEqual(idsOf(all));
  });

  test.each([
    ["of another search", async () => (await ask({ query: "jam", limit: 1 })).next_cursor, { query: "bread" }],
    ["that nobody made", async () => "abc", { query: "jam" }],
  ])("refuses a cursor %s, naming the field", async (_what, make, body) => {
    const answer = await send({ ...body, cursor: await make() });
    expect(answer.status).toBe(400);
    expect(Problem.parse(await answer.json()).errors?.map(({ field }) => field)).toEqual(["cursor"]);
  });

  test("finds what a misspelled word means", async () => {
    const [jam] = (await ask({ query: "jar of strawberry jam", limit: 1 })).results;
    expect(idsOf(await ask({ query: "jar of strawbery jam", limit: 1 }))).toEqual([jam!.id]);
  });
});

describe("search refuses, naming the field,", () => {
  test.each([
    ["an empty query", { query: "" }, "query"],
    ["a blank query", { query: " \n\t " }, "query"],
    ["a query of control characters only", { query: "\u0000\u0007" }, "query"],
    ["a query of 10,000 characters", { query: "jam ".repeat(2500) }, "query"],
    ["no query", {}, "query"],
    ["a query that is a number", { query: 7 }, "query"],
    ["a query that is a list", { query: ["jam"] }, "query"],
    ["an unknown size", { query: "jam", size: "poster" }, "size"],
    ["limit 0", { query: "jam", limit: 0 }, "limit"],
    ["limit 51", { query: "jam", limit: 51 }, "limit"],
    ["limit ten", { query: "jam", limit: "ten" }, "limit"],
    ["limit 2.5", { query: "jam", limit: 2.5 }, "limit"],
    ["min_score 2", { query: "jam", min_score: 2 }, "min_score"],
    ["min_score null", { query: "jam", min_score: null }, "min_score"],
    ["a field that does not exist", { query: "jam", colour: "red" }, "colour"],
  ])("%s", async (_what, body, field) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = Problem.parse(await answer.json());
    expect(problem.code).toBe("invalid_input");
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(answer.headers.get("x-ratelimit-limit")).toBe(String(rate));
  });

  test.each([
    ["invalid JSON", "{query:", 400],
    ["a list for a body", "[]", 400],
    ["a body of 1 MB", JSON.stringify({ query: "x".repeat(1_000_000) }), 413],
  ])("or at least saying what is wrong, %s", async (_what, body, status) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(Problem.parse(await answer.json()).detail).toBeTruthy();
  });

  test.each(["PUT", "DELETE"])("the method %s, telling which to use", async (method) => {
    const answer = await fetch(`${stack.url}/functions/v1/search`, {
      method,
      headers: { "x-api-key": stack.search_key },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toContain("POST");
  });
});

describe("search takes as plain words", () => {
  test.each([
    "'; drop table images; --",
    "jam' OR '1'='1",
    "\u0000jam\u001b[31m",
    "jam & !bread | <-> :*",
    "😀 jam \ud800",
    "%_\\",
    "the of and",
  ])("%j", async (query) => {
    expect((await send({ query })).status).toBe(200);
  });
});

describe("search lets in", () => {
  const requestId = { "x-request-id": "same-request-id" };
  const answerTo = async (headers: Record<string, string>) => {
    const answer = await searchWith({ query: "jam" }, { ...requestId, ...headers });
    return { status: answer.status, body: await answer.text() };
  };

  test("nobody without an active key, all with the same bytes", async () => {
    const revoked = await makeKey();
    await ok(operator.rpc("revoke_api_key", { key: revoked.id }));
    const expired = await makeKey();
    const over = { name: "expired", rate_per_minute: 1, allowed_origins: [], expires_at: "2020-01-01T00:00:00Z" };
    await operator.rpc("edit_api_key", { id: expired.id, ...over }).throwOnError();
    const wrong = `${stack.search_key.slice(0, -1)}${stack.search_key.endsWith("0") ? "1" : "0"}`;

    const answers = await Promise.all(
      [
        {},
        { "x-api-key": "unknown" },
        { "x-api-key": wrong },
        { "x-api-key": revoked.key },
        { "x-api-key": expired.key },
      ].map((headers) => answerTo(headers as Record<string, string>)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  test("no key without the scope", async () => {
    const { key } = await makeKey({ scopes: ["jobs:read"], owner_id: (await joinMember()).id });
    expect((await answerTo({ "x-api-key": key })).status).toBe(403);
  });

  test("a key that is bound to origins from pages of these only, saying which to add", async () => {
    const { key } = await makeKey({ allowed_origins: ["https://bakery.example"] });
    const from = (origin: Record<string, string>, body: unknown = { query: "jam" }) =>
      searchWith(body, { "x-api-key": key, ...origin });
    expect((await from({ origin: "https://bakery.example" })).status).toBe(200);

    const elsewhere = await from({ origin: "https://copycat.example" });
    expect(elsewhere.status).toBe(403);
    // The page must be able to read why.
    expect(elsewhere.headers.get("access-control-allow-origin")).toBe("*");
    expect(Problem.parse(await elsewhere.json())).toMatchObject({
      code: "forbidden",
      detail: expect.stringContaining("https://copycat.example"),
    });
    const nowhere = await from({});
    expect(Problem.parse(await nowhere.json()).detail).toContain("web pages of its allowed origins only");
    expect((await from({ origin: "https://copycat.example" }, { query: "" })).status).toBe(403);
  });

  test("each key as often as its rate allows, and says how often that is", async () => {
    const { key } = await makeKey({ rate_per_minute: 3 });
    const answers = [];
    for (let turn = 0; turn < 4; turn++) answers.push(await searchWith({ query: "jam" }, { "x-api-key": key }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers.get("x-ratelimit-limit"))).toEqual(["3", "3", "3", "3"]);
    expect(answers.map(({ headers }) => headers.get("x-ratelimit-remaining"))).toEqual(["2", "1", "0", "0"]);
    expect(Number(answers[3]!.headers.get("x-ratelimit-reset"))).toBeGreaterThan(0);
    expect(Number(answers[3]!.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("search answers", () => {
  test("304 to a site that has the same results already", async () => {
    const first = await send({ query: "birthday cake" });
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("private, max-age=60");
    const again = await searchWith(
      { query: "birthday cake" },
      { "x-api-key": stack.search_key, "if-none-match": etag },
    );
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    const other = await searchWith({ query: "jam" }, { "x-api-key": stack.search_key, "if-none-match": etag });
    expect(other.status).toBe(200);
  });

  test("a browser's preflight, and lets it read the rate", async () => {
    const preflight = await fetch(`${stack.url}/functions/v1/search`, {
      method: "OPTIONS",
      headers: { origin: "https://bakery.example", "access-control-request-headers": "x-api-key" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("x-api-key");
    const answer = await searchWith(
      { query: "jam" },
      { "x-api-key": stack.search_key, origin: "https://bakery.example" },
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("x-ratelimit-remaining");
  });
});
