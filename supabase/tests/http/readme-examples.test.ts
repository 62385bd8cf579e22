import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readmeExample } from "../support/readme-example.ts";
import { stack, stockedPantry } from "./stack.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program says that is given on the standard input. */
function say(command: string, args: string[], program: string): string {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: root,
    input: program,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LARDER_URL: stack.url, LARDER_KEY: stack.search_key },
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
