import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(fileURLToPath(import.meta.url), "../../..");

/** Everything that somebody may have set where the app is built, each with a value that is found again. */
async function telltales(): Promise<Record<string, string>> {
  const names = (await readFile(join(root, ".env.example"), "utf8")).match(/^# [A-Z_]+(?==)/gm) ?? [];
  const all = [...names.map((name) => name.slice(2)), "LARDER_SKETCH_URL", "OPENAI_API_KEY", "GEMINI_API_KEY"];
  return Object.fromEntries(all.map((name, at) => [name, `sb_secret_telltale_${at}`]));
}

test("nothing that is set where the app is built gets into it", async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), "larder-bundle-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const environment = await telltales();
  expect(Object.keys(environment)).toEqual(expect.arrayContaining(["SUPABASE_SECRET_KEY", "LARDER_RING_SECRET"]));
  const vite = join(root, "node_modules/vite/bin/vite.js");
  await promisify(execFile)(process.execPath, [vite, "build", "web", "--outDir", folder, "--logLevel", "error"], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
  });
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(20);
  const signs = /sb_secret_\w+|service_role|SUPABASE_SECRET_KEY|RING_SECRET|postgres(ql)?:\/\/\w|-----BEGIN/;
  for (const { parentPath, name } of files) {
    const text = await readFile(join(parentPath, name), "latin1");
    expect(text.match(signs)?.[0], name).toBeUndefined();
  }
});
