import { describe, expect, test } from "vitest";
import { createPersonRpc } from "./person-rpc.ts";
import { createQueryEmbeddings } from "./query-embeddings.ts";
import { fakePostgrest, refusal } from "./testing/fake-postgrest.ts";

const session = { apiKey: "sb_publishable_x", accessToken: "a.b.c" };
const answer = {
  status: "needs_embedding",
  model: "ngram-1536",
  rate: { allowed: true, limit: 60, remaining: 59, reset: 1, retry_after: 1 },
};

/** A PostgREST that gives everybody the same answer, and what it was asked. */
function connect(told: unknown) {
  const requests: Request[] = [];
  const personRpc = createPersonRpc("https://larder.test", async (input, init) => {
    requests.push(new Request(input, init));
    return told instanceof Response ? told : Response.json(told);
  });
  const { rpc, calls } = fakePostgrest(() => null);
  return { queryEmbeddings: createQueryEmbeddings(rpc, personRpc), requests, calls };
}

describe("a request for an embedding", () => {
  test("is made as the person, with their token, the key they brought and nothing else", async () => {
    const { queryEmbeddings, requests } = connect(answer);
    expect(await queryEmbeddings.requestAs(session, "bread")).toEqual({
      status: "needs_embedding",
      model: "ngram-1536",
      rate: { limit: 60, remaining: 59, reset: 1, retryAfter: 1 },
    });
    const [request] = requests;
    expect(requests).toHaveLength(1);
    expect(`${request?.method} ${request?.url}`).toBe("POST https://larder.test/rest/v1/rpc/request_query_embedding");
    expect(request?.headers.get("apikey")).toBe("sb_publishable_x");
    expect(request?.headers.get("authorization")).toBe("Bearer a.b.c");
    expect(await request?.json()).toEqual({ query: "bread" });
  });

  test.each([
    ["a token that has expired", refusal(401, "PGRST303", "JWT expired"), "unauthenticated"],
    ["a token that is none", refusal(401, "PGRST301", "JWT invalid"), "unauthenticated"],
    ["nobody", refusal(401, "42501", "permission denied for function request_query_embedding"), "unauthenticated"],
    ["a gateway's refusal of the key", refusal(401, "", "Invalid API key"), "unauthenticated"],
    ["a stranger", refusal(403, "42501", "Only members can do this"), "forbidden"],
    ["a query that is too long", refusal(400, "22023", "A query has 1 to 500 characters"), "invalid_input"],
    ["a function that is not deployed", refusal(404, "PGRST202", "Could not find the function"), "internal"],
    ["a database that is down", refusal(503, "PGRST001", "Database client error"), "database_unavailable"],
    ["a page of a gateway", new Response("<html>502</html>", { status: 502 }), "database_unavailable"],
  ])("fails for %s by its code", async (_what, told, code) => {
    await expect(connect(told).queryEmbeddings.requestAs(session, "bread")).rejects.toMatchObject({ code });
  });

  test("takes no status that it does not know", async () => {
    await expect(connect({ ...answer, status: "tired" }).queryEmbeddings.requestAs(session, "bread")).rejects.toThrow();
  });
});

test("an embedding is kept by the worker, in the form that pgvector reads", async () => {
  const { queryEmbeddings, calls } = connect(answer);
  await queryEmbeddings.keep("bread", "ngram-1536", [0.25, -1]);
  const body = { query: "bread", model_id: "ngram-1536", embedding: "[0.25,-1]" };
  expect(calls).toEqual([{ name: "keep_query_embedding", body }]);
});
