import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { functionConfig, functionNames } from "../function-config.ts";
import { read, root } from "./source.ts";

test.each(Object.entries(functionConfig()))("%s is what `npm run fix` writes", (path, expected) => {
  expect(read(path)).toBe(expected);
});

/** What the platform gives every function, with a database that nobody answers for. */
const platform = {
  SUPABASE_URL: "http://127.0.0.1:9",
  SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: "sb_publishable_example" }),
  SUPABASE_SECRET_KEYS: JSON.stringify({ default: "sb_secret_example" }),
  LARDER_RING_SECRET: "example-ring-secret",
};

/** What functions answer a stranger that are open to everyone, or serve nothing without a name below; all others refuse. */
const openToAnyone: Record<string, number> = { health: 503, ingest: 404, "search-preview": 503, webhooks: 404 };

interface Answer {
  status: number;
  type: string;
  allow: string | null;
}

/**
 * Starts a function on Deno 2.1 as the hosted platform does: its own `deno.json` and nothing from the root, no native
 * code, no subprocess, nothing to read or write beyond the modules it imports. Then a stranger tries it, with a method
 * that it does not have and with the one that it has.
 */
function boot(name: string): { wrongMethod: Answer; stranger: Answer } {
  const main = `
    import "data:text/javascript,Deno.serve = (...given) => { globalThis.handler = given.at(-1).handler ?? given.at(-1); };";
    import ${JSON.stringify(`file://${root}supabase/functions/${name}/index.ts`)};
    async function ask(method) {
      const body = method === "POST" ? "{}" : null;
      const headers = { "content-type": "application/json" };
      const { status, headers: answered } = await handler(new Request("${platform.SUPABASE_URL}/functions/v1/${name}", { method, body, headers }));
      return { status, type: answered.get("content-type"), allow: answered.get("allow") };
    }
    const wrongMethod = await ask("DELETE");
    const stranger = await ask(wrongMethod.allow.split(",")[0]);
    console.log(JSON.stringify({ wrongMethod, stranger }));
    Deno.exit();`;
  const config = `${root}supabase/functions/${name}/deno.json`;
  // npm packages come out of node_modules, which `npm ci` filled, so that no network is needed.
  const flags = [
    "--no-prompt",
    "--no-lock",
    "--node-modules-dir=manual",
    "--allow-net",
    "--allow-env",
    "--config",
    config,
  ];
  const deno = spawnSync(`${root}node_modules/.bin/deno`, ["run", ...flags, "-"], {
    input: main,
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1", ...platform },
    timeout: 30_000,
  });
  if (deno.status !== 0) throw new Error(deno.stderr);
  return JSON.parse(deno.stdout.trim().split("\n").at(-1) ?? "");
}

test.each(functionNames())("the function %s boots as on the hosted platform, and refuses strangers", (name) => {
  const { wrongMethod, stranger } = boot(name);
  expect(wrongMethod).toMatchObject({ status: 405, type: "application/problem+json" });
  expect(stranger.status).toBe(openToAnyone[name] ?? 401);
});
