import { readFile } from "node:fs/promises";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { providers } from "../../../shared/providers.ts";
import { larder } from "./run-larder.ts";
import { eventually, ok } from "./stack.ts";

interface Batch {
  readonly data: { readonly batch_id: string };
  readonly error: unknown;
}

const key = "sk-a-key-that-nobody-may-see";
let running: RunningStack;
beforeAll(async () => {
  running = await runStack({
    environment: {
      // Nothing listens there.
      OPENAI_API_KEY: key,
      OPENAI_BASE_URL: "http://127.0.0.1:1/v1",
      // Neither can be used so.
      REVE_API_KEY: key,
      REVE_BASE_URL: `https://bea:${key}@proxy.test`,
      MODAL_URL: "https://bea.modal.run",
    },
  });
}, 120_000);
afterAll(() => running?.end("SIGTERM"));

const ask = (headers: Record<string, string>) => fetch(`${running.facts.url}/functions/v1/providers`, { headers });
const asOperator = () => ask({ apikey: running.facts.secret_key });

describe("providers", () => {
  test("is for the service role only, also of those who are signed in as admins", async () => {
    const { url, publishable_key: apikey, admin } = running.facts;
    const client = createClient(url, apikey, { auth: { persistSession: false, autoRefreshToken: false } });
    const { data } = await client.auth.signInWithPassword(admin);
    const authorization = `Bearer ${data.session?.access_token}`;
    const statuses = await Promise.all([ask({}), ask({ apikey }), ask({ apikey, authorization }), asOperator()]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 200]);
  });

  test("tells who is configured and who answers, by which variables, and no key", async () => {
    const text = await (await asOperator()).text();
    const reports = providers.output.parse(JSON.parse(text)).providers;
    expect(reports.find(({ name }) => name === "openai")).toEqual({
      name: "openai",
      variables: ["OPENAI_API_KEY"],
      configured: true,
      reachable: false,
      detail: "OpenAI cannot be reached",
    });
    expect(reports.find(({ name }) => name === "gemini")).toMatchObject({ configured: false, reachable: null });
    expect(text).not.toContain(key);
  });

  test("keeps what it found, for the screen of jobs", async () => {
    await asOperator();
    const { url, secret_key } = running.facts;
    const operator = createClient(url, secret_key, { auth: { persistSession: false, autoRefreshToken: false } });
    const row = await ok(operator.from("providers").select("*").eq("name", "openai").single());
    expect(row).toMatchObject({ configured: true, reachable: false });
    expect(JSON.stringify(row)).not.toContain(key);
  });

  describe("whose variables have a fault", () => {
    const modal = "MODAL_URL, MODAL_KEY and MODAL_SECRET must all be set, or none of them";
    const reve = "REVE_BASE_URL must have neither a password nor a query in it";

    test("are not configured and say why, to the doctor too", async () => {
      const reports = providers.output.parse(await (await asOperator()).json()).providers;
      expect(reports.filter(({ name }) => name === "modal" || name === "reve")).toMatchObject([
        { name: "reve", configured: false, reachable: false, detail: reve },
        { name: "modal", configured: false, reachable: false, detail: modal },
      ]);
      const { url, secret_key, search_key } = running.facts;
      const { code, stdout, stderr } = await larder(["doctor"], {
        LARDER_URL: url,
        SUPABASE_SECRET_KEY: secret_key,
        LARDER_SEARCH_KEY: search_key,
      });
      expect(code).toBe(1);
      expect(stdout).toContain(`  PROBLEM  ${"reve".padEnd(14)}${reve}\n`);
      expect(stdout).toContain(`  PROBLEM  ${"modal".padEnd(14)}${modal}\n`);
      expect(stdout + stderr).not.toContain(key);
    });

    test("take down no function: search is answered, and work is taken", async () => {
      const { url, search_key, secret_key } = running.facts;
      // Words are OpenAI's here, which nobody reaches: the function goes by the words themselves, and says so.
      const found = await fetch(`${url}/functions/v1/search`, {
        method: "POST",
        headers: { "x-api-key": search_key, "content-type": "application/json" },
        body: JSON.stringify({ query: "jam" }),
      });
      expect(await found.json()).toMatchObject({ results: [], degraded: true });

      const operator = createClient(url, secret_key, { auth: { persistSession: false, autoRefreshToken: false } });
      const admin = await ok(operator.from("members").select("user_id").limit(1).single());
      const wish = { prompts: ["plum jam"], model_id: "sketch-1", size: "1024x1024", owner_id: admin.user_id };
      const { batch_id } = await ok(operator.rpc("create_batch", wish as never) as PromiseLike<Batch>);
      const job = () => ok(operator.from("jobs").select("attempt").eq("batch_id", batch_id).single());
      const { attempt } = await eventually(job, ({ attempt }) => attempt > 0);
      expect(attempt).toBeGreaterThan(0);

      // The worker that took the work tells so in its log.
      const log = await readFile(`${running.folder}/stack.log`, "utf8");
      expect(log).toContain(JSON.stringify({ provider: "modal", fault: modal }).slice(1));
      expect(log).not.toContain(key);
    });
  });
});
