import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { EndpointSecret } from "../../../shared/endpoints.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { Product } from "../../../shared/products.ts";
import { readmeExample } from "../support/readme-example.ts";
import { jarPhoto } from "./product-photo.ts";
import { project } from "./run-larder.ts";
import { eventually, joinMember, ok, stack, stockedPantry } from "./stack.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program says that is given on the standard input. */
function say(command: string, args: string[], program: string, key = stack.search_key): string {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: root,
    input: program,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LARDER_URL: stack.url, LARDER_KEY: key },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test("the README's example for Node finds the picture", async () => {
  await stockedPantry();
  const said = say(process.execPath, ["--input-type=module-typescript", "-"], readmeExample("node"));
  expect(said).toMatch(/^strong http\S+\.jpg .*sourdough/im);
});

test("the README's example for Deno finds the picture", async () => {
  await stockedPantry();
  const flags = ["run", "--quiet", "--no-lock", "--allow-env", "--allow-net", "--ext=ts", "-"];
  expect(say(`${root}node_modules/.bin/deno`, flags, readmeExample("deno"))).toMatch(/jam/i);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a program of Node until the test is over; what it has said so far. */
function listen(program: string, environment: Record<string, string>): () => string {
  const child = spawn(process.execPath, ["--input-type=module", "-"], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
  });
  onTestFinished(() => void child.kill());
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  child.stdin.end(program);
  return () => said;
}

test("the README's commands make a recipe for every row of its CSV, and bring the pictures home", async () => {
  const folder = await mkdtemp(join(tmpdir(), "larder-readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = readmeExample("rows", "sh").replace("figures=figures", `figures=${folder}/figures`);
  const { stdout, stderr, status } = spawnSync("bash", ["-eu"], {
    cwd: root,
    input: program,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...project },
  });
  expect({ status, stderr: stderr.replaceAll(/^\d+ of \d+ finished \.\.\.\n/gm, "") }).toEqual({
    status: 0,
    stderr: "",
  });
  expect(stdout).toContain("All 3 rows can be made");
  expect(stdout).toMatch(/^Team \(\S+\): ended\n3 rows\n3 pictures: 3 done$/m);
  expect(await readFile(`${folder}/figures/results.csv`, "utf8")).toMatch(/Ann Miller.*,ann,bakery,/);
  expect((await readdir(`${folder}/figures/kitchen`)).sort()).toEqual(["bea.jpg", "cleo.jpg"]);
});

test("the README's commands make a product of a photo, and tell its scenes", async () => {
  const { client } = await joinMember();
  const { key } = CreatedKey.parse(await ok(client.rpc("create_api_key", { name: "My shop", scopes: ["products"] })));
  const folder = await mkdtemp(join(tmpdir(), "larder-readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(`${folder}/ring.jpg`, await jarPhoto().toBuffer());
  const program = readmeExample("product", "sh").replace("@ring.jpg", `@${folder}/ring.jpg`);
  const product = Product.parse(JSON.parse(say("bash", ["-eu"], program, key)));
  expect(product).toMatchObject({ title: "Moonstone ring", kind: "jewelry", run: 1, error: null });
  expect(product.scenes.map(({ recipe }) => recipe)).toEqual([
    "scene-stone",
    "scene-velvet",
    "scene-marble",
    "scene-charcoal",
  ]);
});

test("the README's pattern reads a picture, and its server is told and fetches the result as CSV", async () => {
  const { client } = await joinMember();
  const scopes = ["patterns:write", "patterns:ingest", "jobs:read"];
  const { key } = CreatedKey.parse(await ok(client.rpc("create_api_key", { name: "My server", scopes })));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { secret } = EndpointSecret.parse(await ok(client.rpc("create_endpoint", { url, events: ["job.succeeded"] })));
  const said = listen(readmeExample("webhook"), {
    LARDER_URL: stack.url,
    LARDER_KEY: key,
    LARDER_WEBHOOK_SECRET: secret,
    PORT: String(port),
  });
  await expect.poll(said).toContain("Listening");

  const answered = say("bash", ["-eu"], readmeExample("labels"), key);
  expect(answered).toContain(`"endpoint":"${stack.url}/functions/v1/ingest/labels"`);
  expect(answered).toMatch(/"status":"succeeded"|"job_id":/);
  const isTitled = /title,colors,width\r?\n.*,1440\r?\n/;
  const typed = say(process.execPath, ["--input-type=module-typescript", "-"], readmeExample("read", "ts"), key);
  expect(typed).toMatch(isTitled);
  if (!spawnSync("python3", ["--version"]).error)
    expect(say("python3", ["-"], readmeExample("read", "python"), key)).toMatch(isTitled);
  const told = await eventually(
    async () => said(),
    (text) => text.includes("title,colors,width"),
  );
  expect(told).toMatch(isTitled);
});
