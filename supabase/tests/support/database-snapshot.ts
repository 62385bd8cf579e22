import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { importGraph, projectFiles, read, root } from "../../../scripts/check/source.ts";
import { run } from "../../../scripts/run.ts";
import { withLock } from "../../../scripts/web-build/lock.ts";

const program = "scripts/check/database/write-snapshot.ts";
const folder = join(root, "node_modules/.cache");

/**
 * Has embedded databases, and stacks that keep nothing, begin from a copy of one to which all migrations were applied, instead
 * of applying them again. It is made once for what it is made of, however many ask at once.
 */
export default async function beginFromSnapshot(): Promise<void> {
  const path = join(folder, `larder-database-${hashSources()}.tar`);
  await withLock(join(folder, "larder-database.lock"), async () => {
    if (!existsSync(path)) await makeSnapshot(path);
  });
  process.env.LARDER_DATABASE_TAR = path;
}

async function makeSnapshot(path: string): Promise<void> {
  await removeOld();
  const { code } = await run(process.execPath, [program, `${path}.draft`], { env: { LARDER_DATABASE_TAR: "" } });
  if (code !== 0) throw new Error("The migrations could not be applied; what went wrong is above.");
  await rename(`${path}.draft`, path);
}

/** Those of a day ago, from which nobody begins any more. */
async function removeOld(): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => /^larder-database-.*\.tar/.test(name))) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > 86_400_000) await rm(join(folder, name));
  }
}

/** The code that makes it, the migrations and all versions of packages. */
function hashSources(): string {
  const sql = projectFiles("scripts/start/database/*.sql", "supabase/migrations/*.sql");
  const sources = [...importGraph(program).files, ...sql, "supabase/config.toml", "package-lock.json"];
  const hash = createHash("sha256");
  for (const file of sources) hash.update(`${file}\n${read(file)}\n`);
  return hash.digest("hex").slice(0, 16);
}
