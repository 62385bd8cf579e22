import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Facts } from "./facts.ts";
import { type RunningStack, runStack, runStackToItsEnd } from "./testing/running-stack.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-test-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const waiting = { timeout: 120_000, interval: 50 };

async function jobStates(facts: Facts): Promise<string[]> {
  const { data } = await serviceOf(facts).from("jobs").select("kind,state");
  return (data ?? []).map(({ kind, state }) => `${kind} ${state}`);
}

const serviceOf = ({ url, secret_key }: Facts) => createClient(url, secret_key, { auth: { persistSession: false } });

describe("a stack that keeps its data", () => {
  let stack: RunningStack;
  beforeAll(async () => {
    stack = await runStack({ folder, flags: ["--no-demo"] });
  });
  afterAll(async () => {
    await stack?.end("SIGKILL");
  });

  test("tells what it needs to be used, to its owner only", async () => {
    const text = await readFile(`${folder}/dev.json`, "utf8");
    expect(Object.keys(JSON.parse(text)).sort()).toEqual([
      ...["admin", "database_url", "publishable_key", "ready_at", "search_key", "secret_key", "url"],
    ]);
    const { mode } = await import("node:fs/promises").then(({ stat }) => stat(`${folder}/dev.json`));
    expect(mode & 0o777).toBe(0o600);
  });

  test("lets no second process into its folder", async () => {
    const second = await runStackToItsEnd({ folder, flags: ["--no-demo"] });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(
      /^The data folder .* is in use by another Larder \(process \d+\): .*LARDER_DATA_DIR.*\n$/,
    );
    expect(existsSync(`${folder}/dev.json`)).toBe(true);
  });

  test("continues after kill -9 with its rows, files, keys and jobs, and takes dev.json away when it is stopped", async () => {
    const before = stack.facts;
    await serviceOf(before)
      .storage.from("library")
      .upload("kept/1.jpg", new Blob(["kept"], { type: "image/jpeg" }));
    const owner_id = (await serviceOf(before).from("members").select()).data?.[0].user_id;
    const batch = { prompts: ["a jar of strawberry jam"], owner_id };
    expect((await serviceOf(before).rpc("create_batch", batch)).error).toBeNull();
    await vi.waitUntil(async () => (await jobStates(before)).includes("generate running"), waiting);
    expect(await stack.end("SIGKILL")).toBeNull();
    expect(existsSync(`${folder}/dev.json`)).toBe(true);

    stack = await runStack({ folder, flags: ["--no-demo"] });
    const { ready_at, url, database_url, ...kept } = before;
    expect(stack.facts).toMatchObject(kept);
    const { publicUrl } = serviceOf(stack.facts).storage.from("library").getPublicUrl("kept/1.jpg").data;
    expect(await (await fetch(publicUrl)).text()).toBe("kept");
    expect((await serviceOf(stack.facts).from("members").select()).data).toHaveLength(1);
    // Well before the lease of the killed worker's claim runs out.
    await vi.waitUntil(async () => (await jobStates(stack.facts)).includes("generate done"), waiting);

    expect(await stack.end("SIGINT")).toBe(0);
    expect(existsSync(`${folder}/dev.json`)).toBe(false);
  });
});

describe("a stack that cannot start says so in one sentence with the way out", () => {
  const elsewhere = () => mkdtemp(join(folder, "other-"));

  test.each(["PORT", "LARDER_DB_PORT"])("when the port of %s is taken", async (variable) => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const { code, output } = await runStackToItsEnd({
      folder: await elsewhere(),
      environment: { [variable]: `${port}` },
    });
    server.close();
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`^Port ${port} is in use by another program: .*${variable}=\\d+ npm start\\.\\n$`),
    );
  });

  test("when a newer version wrote the folder", async () => {
    const newer = await elsewhere();
    await writeFile(`${newer}/format`, "99\n");
    const { code, output } = await runStackToItsEnd({ folder: newer });
    expect(code).toBe(1);
    expect(output).toMatch(/^The data folder .* was written by a newer Larder: .*LARDER_DATA_DIR.*\n$/);
  });

  test("when a port is none, or an option is unknown", async () => {
    const port = await runStackToItsEnd({ folder: await elsewhere(), environment: { PORT: "many" } });
    expect(port).toMatchObject({ code: 1, output: expect.stringMatching(/^PORT is "many": .*\n$/) });
    const option = await runStackToItsEnd({ folder: await elsewhere(), flags: ["--quick"] });
    expect(option).toMatchObject({ code: 1, output: expect.stringMatching(/^--quick is no option .*--help\.\n$/) });
  });
});

test("help tells the options and starts nothing", async () => {
  const { code, output } = await runStackToItsEnd({ folder, flags: ["--help"] });
  expect(code).toBe(0);
  expect(output).toContain("--ephemeral");
});
