import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { health } from "../../../shared/health.ts";
import { metrics } from "../../../shared/metrics.ts";
import { joinMember, nobody, ok, operator, searchWith, stack, stockedPantry } from "./stack.ts";

beforeAll(stockedPantry);

describe("health", () => {
  test("says what works, for anybody, and names providers without their secrets", async () => {
    const answer = await createClient({ url: stack.url, fetch }).call(health, {});
    expect(answer).toMatchObject({
      status: "ok",
      checks: { database: { ok: true }, storage: { ok: true }, queues: { ok: true } },
      providers: { sketch: "configured", "sketch-later": "configured", offline: "configured" },
    });
    expect(answer.queues.map(({ kind }) => kind)).toContain("generate");
    expect(JSON.stringify(answer)).not.toContain(stack.secret_key);
  });
});

describe("metrics", () => {
  test("are for the service role only", async () => {
    const url = `${stack.url}/functions/v1/metrics`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { apikey: stack.publishable_key } })).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: `Bearer ${stack.secret_key}` } })).status).toBe(200);
  });

  test("count searches, pictures and jobs as Prometheus reads them", async () => {
    await searchWith({ query: "jam" });
    const answer = await fetch(`${stack.url}/functions/v1/metrics`, { headers: { apikey: stack.secret_key } });
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    const text = await answer.text();
    for (const name of [
      "search_requests_total",
      "search_latency_p95_seconds",
      'search_latency_seconds_bucket{le="+Inf"}',
      "active_generations",
      "approved_images_total",
      'queue_depth{kind="variants"}',
      'queue_oldest_due_seconds{kind="tag"}',
      'jobs{kind="embed",state="done"}',
      'job_seconds{kind="embed",quantile="0.95"}',
      'job_error_rate{kind="embed"}',
      'webhook_requests{outcome="succeeded"}',
    ]) {
      expect(text).toContain(`\n${name} `);
    }
    expect(Number(text.match(/\nsearch_requests_total (\d+)/)?.[1])).toBeGreaterThan(0);
    expect(metrics.name).toBe("metrics");
  });
});

describe("the bells of workers", () => {
  test.each(["generate", "compose", "variants", "tag", "embed", "publish", "withdraw", "purge", "extract", "deliver"])(
    "%s is for the clock only",
    async (kind) => {
      const ring = (headers: Record<string, string>) =>
        fetch(`${stack.url}/functions/v1/${kind}`, { method: "POST", headers, body: "{}" });
      expect((await ring({})).status).toBe(401);
      expect((await ring({ "x-ring-secret": "a guess" })).status).toBe(401);
      expect((await ring({ apikey: stack.publishable_key })).status).toBe(401);
    },
  );

  test("webhooks refuse an unknown provider and a wrong token with the same bytes", async () => {
    const ring = async (path: string) => {
      const answer = await fetch(`${stack.url}/functions/v1/webhooks/${path}`, {
        method: "POST",
        headers: { "x-request-id": "same-request-id" },
        body: JSON.stringify({ id: "1" }),
      });
      return { status: answer.status, body: await answer.text() };
    };
    const unknown = await ring("nobody?token=x");
    expect(unknown.status).toBe(404);
    expect(await ring("sketch-later?token=x")).toEqual(unknown);
    expect(await ring("sketch-later")).toEqual(unknown);
  });
});

describe("people", () => {
  test("without a membership read nothing, though they may sign in", async () => {
    const email = `guest-${Date.now()}@larder.test`;
    await operator.auth.admin.createUser({ email, password: "a long enough password 1", email_confirm: true });
    const guest = nobody();
    await guest.auth.signInWithPassword({ email, password: "a long enough password 1" });
    for (const table of ["images", "recipes", "models", "vocabulary", "jobs", "api_keys", "searches"]) {
      expect(await ok(guest.from(table).select("*").limit(1)).catch(() => [])).toEqual([]);
    }
  });

  test("cannot reach the service role's functions, whoever they are", async () => {
    const { client } = await joinMember();
    for (const caller of [client, nobody()]) {
      const { error } = await caller.schema("worker").rpc("claim_jobs", { job_kind: "generate" });
      expect(error).not.toBeNull();
    }
  });

  test("cannot read the hash of a key, not even admins or the service role", async () => {
    expect((await operator.from("api_keys").select("hash")).error?.code).toBe("42501");
  });
});
