import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeAuth } from "./auth/auth.cases.ts";
import { describeStorage } from "./storage/storage.cases.ts";
import { type RunningStack, runStack } from "./testing/running-stack.ts";

let stack: RunningStack;
let service: SupabaseClient;
let admin: SupabaseClient;
let member: SupabaseClient;
let memberId: string;

beforeAll(async () => {
  stack = await runStack({ program: "scripts/start/testing/start-for-tests.ts" });
  service = connect(stack.facts.secret_key);
  admin = await signedIn(stack.facts.admin.email, stack.facts.admin.password);
  const credentials = { email: "member@larder.test", password: "a long enough one" };
  const created = await service.auth.admin.createUser({ ...credentials, email_confirm: true });
  memberId = created.data.user!.id;
  expect((await service.from("members").insert({ user_id: memberId, role: "member" })).error).toBeNull();
  member = await signedIn(credentials.email, credentials.password);
}, 60_000);

afterAll(async () => {
  await member?.realtime.disconnect();
  await stack?.end("SIGTERM");
}, 30_000);

function connect(key: string): SupabaseClient {
  return createClient(stack.facts.url, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

async function signedIn(email: string, password: string): Promise<SupabaseClient> {
  const client = connect(stack.facts.publishable_key);
  expect((await client.auth.signInWithPassword({ email, password })).error).toBeNull();
  return client;
}

describeAuth(() => stack.facts);

describe("the web app", () => {
  test.each(["127.0.0.1", "localhost"])("is told its project under the address of its page, %s", async (hostname) => {
    const url = stack.facts.url.replace("127.0.0.1", hostname);
    const answer = await fetch(`${url}/config.json`);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    const { publishable_key } = stack.facts;
    expect(await answer.json()).toEqual({ url, publishable_key, inbox: true });
    expect((await fetch(`${url}/config.json`, { method: "POST" })).status).toBe(405);
  });

  test("has every path that is no service's", async () => {
    for (const path of ["/", "/inbox", "/review"]) {
      expect(await (await fetch(stack.facts.url + path)).text()).toContain("A web app made for tests");
    }
  });
});

describe("rest", () => {
  test("policies decide which rows a person sees", async () => {
    expect((await member.from("members").select()).data).toHaveLength(1);
    expect((await admin.from("members").select()).data).toHaveLength(2);
  });

  test("a request without a key, with a wrong key or with a token nobody signed is refused", async () => {
    const url = `${stack.facts.url}/rest/v1/members`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { apikey: "sb_secret_guess" } })).status).toBe(401);
    const headers = { apikey: stack.facts.publishable_key, authorization: "Bearer eyJh.eyJh.c2ln" };
    expect((await fetch(url, { headers })).status).toBe(401);
  });

  test("rpc runs as the caller", async () => {
    expect((await admin.rpc("read_failures")).data).toEqual([]);
    expect((await member.rpc("read_failures")).error?.code).toBe("42501");
  });

  test("the worker schema is for the service role alone, and private for nobody", async () => {
    const ring = { job_kind: "variants" };
    expect(await service.schema("worker").rpc("ring_successor", ring)).toMatchObject({ error: null, data: false });
    expect((await admin.schema("worker").rpc("ring_successor", ring)).error?.code).toBe("42501");
    expect((await service.schema("private").rpc("is_admin")).error?.code).toBe("PGRST106");
  });

  test("a browser may ask from any origin", async () => {
    const headers = { "access-control-request-headers": "x-api-key", "access-control-request-method": "POST" };
    const preflight = await fetch(`${stack.facts.url}/rest/v1/members`, { method: "OPTIONS", headers });
    expect(preflight.headers.get("access-control-allow-headers")).toBe("x-api-key");
    expect((await fetch(`${stack.facts.url}/rest/v1/members`)).headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("functions", () => {
  test("a call arrives with method, path, query and bytes, and its answer comes back whole", async () => {
    const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const url = `${stack.facts.url}/functions/v1/echo/deeper?a=1`;
    const response = await fetch(url, { method: "PUT", body: bytes });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-method")).toBe("PUT");
    expect(response.headers.get("x-path")).toBe("/echo/deeper?a=1");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test("a function sees its own variables only and may use nothing but the network", async () => {
    const { data } = await service.functions.invoke("environment");
    expect(JSON.parse(data.variables.SUPABASE_SECRET_KEYS)).toEqual({ default: stack.facts.secret_key });
    expect(data.variables).toMatchObject({ SUPABASE_URL: stack.facts.url, SUPABASE_FUNCTION_SLUG: "environment" });
    expect(data.variables.PATH).toBeUndefined();
    expect(data.allowed).toEqual([]);
  });

  test("a function asks the stack for answers that are not packed, unless it says how it takes them", async () => {
    const answer = await fetch(`${stack.facts.url}/functions/v1/asks`);
    expect(await answer.json()).toEqual(["identity", "identity", "gzip"]);
  });

  test("a function that dies takes only its own calls with it and begins anew", async () => {
    const url = `${stack.facts.url}/functions/v1/crash`;
    expect(await (await fetch(url)).json()).toEqual({ calls: 1 });
    expect((await fetch(`${url}/now`)).status).toBe(500);
    expect(await (await fetch(url)).json()).toEqual({ calls: 1 });
    expect((await fetch(`${stack.facts.url}/functions/v1/echo`)).status).toBe(201);
  });

  test("shared code and names that are not there are not found", async () => {
    expect((await fetch(`${stack.facts.url}/functions/v1/_core`)).status).toBe(404);
    expect((await fetch(`${stack.facts.url}/functions/v1/nothing`)).status).toBe(404);
  });
});

describeStorage(() => ({ service, admin, member, memberId, anonymous: connect(stack.facts.publishable_key) }));

describe("realtime", () => {
  test("a private topic is joined by whom the policies let, and carries what the database sends", async () => {
    const heard = new Promise((resolve) => {
      const channel = member.channel(`member:${memberId}`, { config: { private: true } });
      channel.on("broadcast", { event: "change" }, ({ payload }) => resolve(payload));
      channel.subscribe(async (status) => status === "SUBSCRIBED" && (await send(`member:${memberId}`, true)));
    });
    expect(await heard).toMatchObject({ ids: [1] });
  });

  test("a private topic is refused to whom the policies do not let", async () => {
    const status = await new Promise((resolve) => {
      member.channel("library", { config: { private: true } }).subscribe((status) => resolve(status));
    });
    expect(status).toBe("CHANNEL_ERROR");
  });

  test("a right that was taken away ends the private channel when the next token comes", async () => {
    const credentials = { email: "former@larder.test", password: "a long enough one" };
    const { data } = await service.auth.admin.createUser({ ...credentials, email_confirm: true });
    const user_id = data.user!.id;
    await service.from("members").insert({ user_id, role: "admin" });
    const former = await signedIn(credentials.email, credentials.password);
    const states: string[] = [];
    former.channel("library", { config: { private: true } }).subscribe((state) => states.push(state));
    await expect.poll(() => states).toContain("SUBSCRIBED");
    await service.from("members").update({ role: "member" }).eq("user_id", user_id);
    const next = await (await signedIn(credentials.email, credentials.password)).auth.getSession();
    await former.realtime.setAuth(next.data.session!.access_token);
    await expect.poll(() => states).toContain("CLOSED");
    await former.realtime.disconnect();
  });

  test("a private message does not reach a public channel of the same name", async () => {
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      const channel = connect(stack.facts.publishable_key).channel("shared");
      channel.on("broadcast", { event: "change" }, ({ payload }) => {
        heard.push(payload.ids);
        void channel.unsubscribe().then(() => resolve());
      });
      channel.subscribe(async (status) => {
        if (status !== "SUBSCRIBED") return;
        await send("shared", true, [1]);
        await send("shared", false, [2]);
      });
    });
    expect(heard).toEqual([[2]]);
  });

  async function send(topic: string, isPrivate: boolean, ids: number[] = [1]): Promise<void> {
    const client = new pg.Client(stack.facts.database_url);
    await client.connect();
    await client.query("select realtime.send($1, 'change', $2, $3)", [JSON.stringify({ ids }), topic, isPrivate]);
    await client.end();
  }
});
