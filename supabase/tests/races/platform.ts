import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type NativePostgres, startPostgres } from "./native-postgres.ts";
import { readTar } from "./read-tar.ts";
import { openSession } from "./sessions.ts";

const require = createRequire(import.meta.url);

/** Stand-ins for what this Postgres lacks, and the schema that each is said to be in. */
const standIns = { vector: null, pg_cron: "pg_catalog", pg_net: null, supabase_vault: "vault" };

/** A server with what a hosted project has before its first migration. pgmq is the real one. */
export async function startPlatform(): Promise<NativePostgres> {
  const extensions = await readPgmq();
  for (const [name, schema] of Object.entries(standIns)) {
    const home = schema === null ? "" : `schema = ${schema}\n`;
    // Trusted: hosted, too, installs these for a `postgres` that is no superuser.
    extensions.set(`${name}.control`, `default_version = '1'\nrelocatable = false\ntrusted = true\n${home}`);
    extensions.set(`${name}--1.sql`, await readPlatform(name));
  }
  const server = await startPostgres(extensions);
  for (const script of ["roles", "services"]) await runAlone(server, "supabase_admin", await readPlatform(script));
  return server;
}

/** Our migrations in order: name and SQL. */
export async function readMigrations(): Promise<{ name: string; sql: string }[]> {
  const folder = new URL("../../migrations/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^\d+_.+\.sql$/.test(name)).sort();
  return await Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), "utf8") })));
}

/** Runs each migration as it is, in a session of its own, as the `postgres` of a hosted project. */
export async function pushMigrations(server: NativePostgres): Promise<void> {
  for (const { name, sql } of await readMigrations()) {
    await runAlone(server, "postgres", sql).catch((cause) => {
      throw new Error(`The migration ${name} failed: ${cause.message}`, { cause });
    });
  }
}

/** One transaction in a fresh session. */
export async function runAlone(server: NativePostgres, user: string, sql: string): Promise<void> {
  const session = await openSession(server.port, user);
  try {
    await session.query(`begin;\n${sql}\n;commit;`);
  } finally {
    await session.close();
  }
}

/** What stands in for an extension, or a part of the platform, as SQL. */
export const readPlatform = (name: string) => readFile(new URL(`./platform/${name}.sql`, import.meta.url), "utf8");

/** The files of pgmq as `create extension` wants them. */
export async function readPgmq(): Promise<Map<string, string | Uint8Array>> {
  const archive = join(dirname(require.resolve("@electric-sql/pglite-pgmq")), "pgmq.tar.gz");
  const files = [...readTar(await readFile(archive))].map(([path, bytes]) => [path.split("/").at(-1)!, bytes] as const);
  const [control, scripts] = [files.find(([name]) => name === "pgmq.control"), files.filter(isWhole)];
  if (!control || scripts.length !== 1) throw new Error("npm package pglite-pgmq does not hold one pgmq");
  return new Map([control, ...scripts]);
}

/** `pgmq--1.11.1.sql` installs, `pgmq--1.11.0--1.11.1.sql` upgrades. */
const isWhole = ([name]: readonly [string, unknown]) => /^pgmq--[\d.]+\.sql$/.test(name);
