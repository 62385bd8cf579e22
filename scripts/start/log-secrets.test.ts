import { readFile } from "node:fs/promises";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functionNames } from "../function-config.ts";
import { requests } from "../openapi/examples.ts";
import { operations } from "../openapi/operations.ts";
import { type RunningStack, runStack } from "./testing/running-stack.ts";

let stack: RunningStack;
/** Of the admin, the operator, a site, and who brings the secret as what lets them in. */
let callers: Record<string, string>[];
beforeAll(async () => {
  stack = await runStack();
  const { url, publishable_key, secret_key, search_key, admin } = stack.facts;
  const { data } = await createClient(url, publishable_key).auth.signInWithPassword(admin);
  callers = [
    { apikey: publishable_key, authorization: `Bearer ${data.session?.access_token}` },
    { apikey: secret_key },
    { apikey: publishable_key, "x-api-key": search_key },
    { apikey: publishable_key, "x-api-key": `lrd_live_${secret}`, authorization: `Bearer ${secret}` },
  ];
});
afterAll(() => stack?.end("SIGTERM"));

const secret = "hunter2-sesame";
const said = () => readFile(`${stack.folder}/stack.log`, "utf8");
/** The lines of the log that tell the secret. */
const leaks = async () => (await said()).split("\n").filter((line) => line.includes(secret));

const send = async (caller: Record<string, string>, path: string, body: unknown, method = "POST") => {
  const headers = { ...caller, "content-type": "application/json" };
  const answer = await fetch(`${stack.facts.url}${path}`, {
    method,
    headers,
    ...(method !== "GET" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  await answer.arrayBuffer();
  return answer.status;
};

/** A request with the secret in the place of every text. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filled(part)]));
  return typeof value === "string" ? secret : value;
};

interface Parameter {
  readonly function: string;
  readonly name: string;
  readonly type: string;
}

async function publicParameters(): Promise<Parameter[]> {
  const client = new pg.Client(stack.facts.database_url);
  await client.connect();
  const { rows } = await client.query<Parameter>(`
    select p.proname as "function", p.proargnames[at] as name, format_type(p.proargtypes[at - 1], null) as type
    from pg_proc p cross join generate_series(1, p.pronargs) at
    where p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype`);
  await client.end();
  return rows;
}

const wrong = (type: string): unknown => {
  if (type.endsWith("[]")) return [secret];
  return type === "jsonb" ? { name: secret, secret } : secret;
};

describe("no line of the log tells a secret", () => {
  test("that is given to a function of the database", async () => {
    const parameters = await publicParameters();
    const byFunction = Map.groupBy(parameters, (parameter) => parameter.function);
    expect(byFunction.size).toBeGreaterThan(80);
    let refused = 0;
    for (const [name, all] of byFunction) {
      const texts = all.filter(({ type }) => /^(?:text|jsonb)/.test(type));
      for (const some of [all, texts]) {
        const body = Object.fromEntries(some.map((parameter) => [parameter.name, wrong(parameter.type)]));
        for (const caller of callers.slice(0, 2)) {
          if ((await send(caller, `/rest/v1/rpc/${name}`, body)) >= 400) refused++;
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
    expect(await said()).toContain("The database refused: 22P02");
    expect(await leaks()).toEqual([]);
  });

  test("that is given to a function", async () => {
    for (const { contract, request } of operations) {
      const path = `/functions/v1/${contract.name.replaceAll(/\{\w+\}/g, "mine")}`;
      const bodies = Object.values(requests[request ?? ""] ?? {}).map(({ value }) => filled(value));
      for (const caller of callers) {
        for (const body of [...bodies, { secret }, `{"secret": "${secret}`]) {
          await send(caller, path, body, contract.method);
        }
      }
    }
    for (const name of functionNames()) {
      for (const caller of callers) await send(caller, `/functions/v1/${name}`, { secret });
    }
    expect(await leaks()).toEqual([]);
  });

  test("that is given to the other services", async () => {
    const paths = [
      "/rest/v1/token_sets",
      `/rest/v1/images?id=eq.${secret}`,
      `/rest/v1/images?${secret}=(`,
      "/auth/v1/token?grant_type=password",
      "/auth/v1/token?grant_type=refresh_token",
      "/auth/v1/signup",
      "/auth/v1/verify",
      `/storage/v1/object/studio/${secret}`,
      `/storage/v1/object/sign/studio/${secret}`,
    ];
    for (const path of paths) {
      for (const caller of callers) {
        for (const body of [{ name: secret, tokens: secret, email: secret, password: secret, token: secret }, secret]) {
          for (const method of ["POST", "PATCH", "GET"]) await send(caller, path, body, method);
        }
      }
    }
    expect(await leaks()).toEqual([]);
  });
});
