import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import type { JobStatus } from "../../../shared/extractions.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { Problem } from "../../../shared/problems.ts";
import { eventually, joinMember, ok, operator, stack } from "./stack.ts";

type Member = Awaited<ReturnType<typeof joinMember>>;

let mia: Member;
let max: Member;
beforeAll(async () => {
  [mia, max] = [await joinMember(), await joinMember()];
});

const schema = {
  type: "object",
  properties: { width: { type: "integer" } },
  required: ["width"],
  additionalProperties: false,
};

async function keyOf({ client }: Member, scopes: string[], more: Record<string, unknown> = {}): Promise<string> {
  const name = `Key ${crypto.randomUUID()}`;
  return CreatedKey.parse(await ok(client.rpc("create_api_key", { name, scopes, ...more }))).key;
}

const send = (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${stack.url}/functions/v1/${path}`, {
    method,
    headers: { "x-api-key": key, "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const problemOf = async (answer: Response) => Problem.parse(await answer.json());
const make = (key: string, prompt: string, headers: Record<string, string> = {}) =>
  send(key, "POST", "images", { prompt, size: "1024x1024" }, headers);

describe("a key of a member", () => {
  test("makes patterns and fetches what is read, as its owner", async () => {
    const key = await keyOf(mia, [
      "patterns:read",
      "patterns:write",
      "images:generate",
      "patterns:ingest",
      "jobs:read",
    ]);
    const larder = createClient({ url: stack.url, headers: { "x-api-key": key }, fetch });
    const { endpoint } = await larder.call(createPattern, { name: "Sizes", slug: "sizes", schema, publish: true });
    const picture = (await (await make(key, "rustic sourdough bread", { prefer: "wait" })).json()) as { url: string };
    const bytes = await (await fetch(picture.url)).arrayBuffer();
    const sent = await fetch(endpoint, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "image/png" },
      body: bytes,
    });
    expect(sent.status).toBe(202);
    expect(sent.headers.get("x-ratelimit-limit")).toBe("100");
    const { status_url } = (await sent.json()) as { status_url: string };
    const done = await eventually(
      async () => (await (await fetch(status_url, { headers: { "x-api-key": key } })).json()) as JobStatus,
      ({ status }) => status !== "queued" && status !== "running",
    );
    expect(done).toMatchObject({ status: "succeeded", result: { data: { width: 1024 } } });
    const stranger = await keyOf(max, ["jobs:read", "patterns:read"]);
    expect((await fetch(status_url, { headers: { "x-api-key": stranger } })).status).toBe(404);
    expect((await send(stranger, "GET", "patterns/sizes")).status).toBe(404);
  });

  test("does what its scopes say and no more, naming the one that is missing", async () => {
    const key = await keyOf(mia, ["patterns:read"]);
    expect((await send(key, "GET", "patterns")).status).toBe(200);
    const refusals: [method: string, path: string, body: unknown, scope: string][] = [
      ["POST", "patterns", { name: "No", schema }, "patterns:write"],
      ["POST", "ingest/sizes", { image_url: "https://shop.example/a.jpg" }, "patterns:ingest"],
      ["POST", "uploads", {}, "patterns:ingest"],
      ["GET", "jobs", undefined, "jobs:read"],
      ["POST", "images", { prompt: "bread" }, "images:generate"],
    ];
    for (const [method, path, body, scope] of refusals) {
      const problem = await problemOf(await send(key, method, path, body));
      expect(problem, path).toMatchObject({ code: "forbidden", detail: expect.stringContaining(scope) });
    }
  });

  test("lets nobody in from elsewhere, when it is unknown, or without its owner", async () => {
    const bound = await keyOf(mia, ["jobs:read"], { allowed_addresses: ["192.0.2.0/24"] });
    expect(await problemOf(await send(bound, "GET", "jobs"))).toMatchObject({
      code: "forbidden",
      detail: expect.stringContaining("127.0.0.1"),
    });
    const near = await keyOf(mia, ["jobs:read"], { allowed_addresses: ["127.0.0.0/8"] });
    expect((await send(near, "GET", "jobs")).status).toBe(200);
    expect((await send("lrd_live_00000000_x", "GET", "jobs")).status).toBe(401);
    const gone = await joinMember();
    const orphan = await keyOf(gone, ["jobs:read"]);
    await ok(operator.from("members").delete().eq("user_id", gone.id).select());
    expect((await send(orphan, "GET", "jobs")).status).toBe(401);
  });

  test("shares its owner's rate for an endpoint with their other keys", async () => {
    const olga = await joinMember();
    const keys = await Promise.all([keyOf(olga, ["jobs:read"]), keyOf(olga, ["jobs:read"])]);
    const left: number[] = [];
    for (const key of keys) left.push(Number((await send(key, "GET", "jobs")).headers.get("x-ratelimit-remaining")));
    expect(left[1]).toBeLessThan(left[0] ?? 0);
  });
});

describe("a picture made with a key", () => {
  test("is told by 202, and by its job when it is there", async () => {
    const key = await keyOf(max, ["images:generate", "jobs:read"]);
    const answer = await make(key, "decorated birthday cake");
    expect(answer.status).toBe(202);
    const { status_url, image_id } = (await answer.json()) as { status_url: string; image_id: string };
    const done = await eventually(
      async () => (await (await fetch(status_url, { headers: { "x-api-key": key } })).json()) as JobStatus,
      ({ status }) => status !== "queued" && status !== "running",
    );
    expect(done).toMatchObject({ status: "succeeded", kind: "generate", image_id });
    expect(await ok(max.client.from("images").select("id").eq("id", image_id))).toHaveLength(1);
  });

  test("is answered to whoever waits, with time, model and cost", async () => {
    const key = await keyOf(max, ["images:generate"], { is_test: true });
    const answer = await make(key, "jar of strawberry jam", { prefer: "wait=25" });
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as Record<string, unknown>;
    expect(made).toMatchObject({ width: 1024, height: 1024, model_id: "sketch-1", cost_usd: "0" });
    expect(made.seconds).toBeGreaterThan(0);
    const file = await fetch(String(made.url));
    expect(file.headers.get("content-type")).toMatch(/^image\//);
  });

  test("is one for an Idempotency-Key, of this owner and this request", async () => {
    const key = await keyOf(max, ["images:generate"]);
    const again = { "idempotency-key": "cake-1" };
    const idOf = async (answer: Response) => ((await answer.json()) as { image_id: string }).image_id;
    const first = await idOf(await make(key, "a cake", again));
    expect(await idOf(await make(key, "a cake", again))).toBe(first);
    expect(await problemOf(await make(key, "another cake", again))).toMatchObject({ code: "conflict" });
    const other = await keyOf(mia, ["images:generate"]);
    expect(await idOf(await make(other, "a cake", again))).not.toBe(first);
  });

  test("is refused where it cannot be made, or may cost more than it should", async () => {
    const key = await keyOf(max, ["images:generate"]);
    const refusals = [
      { prompt: "" },
      { prompt: "x", model_id: "nothing" },
      { prompt: "x", size: "1x1" },
      { prompt: "x", n: 2 },
    ];
    for (const body of refusals) {
      expect((await problemOf(await send(key, "POST", "images", body))).code, JSON.stringify(body)).toBe(
        "invalid_input",
      );
    }
  });
});
