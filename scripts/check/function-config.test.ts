import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
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
  LARDER_RING_SECRET: "example",
};

/**
 * Starts a function on Deno 2.1 as the hosted platform does: its own `deno.json` and nothing from the root, no native
 * code, no subprocess, nothing to read or write beyond the modules it imports. Answers what it says to the request.
 */
function boot(name: string, request: { method: string; headers?: Record<string, string> }) {
  const url = `http://127.0.0.1/functions/v1/${name}`;
  const main = `
    import "data:text/javascript,Deno.serve = (...given) => { globalThis.handler = given.at(-1).handler ?? given.at(-1); };";
    import ${JSON.stringify(`file://${root}supabase/functions/${name}/index.ts`)};
    const response = await handler(new Request(${JSON.stringify(url)}, ${JSON.stringify(request)}), {});
    console.log(JSON.stringify({ status: response.status, type: response.headers.get("content-type"), body: await response.text() }));
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
  expect(deno.stderr).toBe("");
  return JSON.parse(deno.stdout.trim().split("\n").at(-1) ?? "") as { status: number; type: string; body: string };
}

describe.each(functionNames())("the function %s boots as on the hosted platform", (name) => {
  test("it refuses a method that it does not have", () => {
    const answer = boot(name, { method: "DELETE" });
    expect(answer).toMatchObject({ status: 405, type: "application/problem+json" });
  });
});
