import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningStack, runStack } from "../../../scripts/start/testing/running-stack.ts";
import { providers } from "../../../shared/providers.ts";
import { ok } from "./stack.ts";

const key = "sk-a-key-that-nobody-may-see";
let running: RunningStack;
beforeAll(async () => {
  // Nothing listens there.
  running = await runStack({ environment: { OPENAI_API_KEY: key, OPENAI_BASE_URL: "http://127.0.0.1:1/v1" } });
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
});
