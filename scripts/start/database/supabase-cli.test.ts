import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { openEmptyDatabase } from "../../check/database/embedded.ts";
import { run } from "../../run.ts";
import { type Database, openDatabase } from "./database.ts";
import { createHostedOwner, hostedOwner } from "./hosted-owner.ts";
import { applyMigrations } from "./migrations.ts";
import { serveSocket } from "./socket.ts";

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

/** Lets the real Supabase CLI push to the database, in the name of a user. */
async function push(database: Database, user: string, ...options: string[]) {
  const socket = await serveSocket(database, { port: 0, hostname: "127.0.0.1" });
  const target = `--remote=postgres://${user}:postgres@127.0.0.1:${socket.port}/postgres`;
  const result = await run("supabase", ["db", "push", target, "--yes", "--skip-vault", ...options], {
    output: "kept",
    env: { PGSSLMODE: "disable" },
  });
  await socket.close();
  return result.code;
}

const history = (database: Database) =>
  database.query("select version, name, statements from supabase_migrations.schema_migrations order by version");

async function makeProject(migrations: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/larder-cli-`);
  cleanUps.push(() => rm(folder, { recursive: true }));
  await mkdir(`${folder}/supabase/migrations`, { recursive: true });
  await writeFile(`${folder}/supabase/config.toml`, 'project_id = "cli"\n');
  for (const [file, sql] of Object.entries(migrations)) await writeFile(`${folder}/supabase/migrations/${file}`, sql);
  return folder;
}

async function openPlainDatabase(): Promise<Database> {
  const database = await openDatabase({ folder: null });
  cleanUps.push(() => database.close());
  return database;
}

test("our history of migrations is the one that the CLI writes, which then finds nothing to apply", async () => {
  const project = await makeProject({
    "20260101000000_first.sql": `-- a comment; with a semicolon
      create table public.cookies (name text default 'a;b' /* not; here */);
      create function public.f() returns integer language sql as $$ select 1; select 2; $$;
      create function public.g() returns integer begin atomic select case when true then 1 end; select 2; end;
      insert into public.cookies values (E'it\\'s;') -- the end`,
    "20260102000000_second.sql": `begin; do $do$ begin perform ';'; end $do$; commit;\n\n-- bye\n`,
  });
  const [ours, theirs] = [await openPlainDatabase(), await openPlainDatabase()];
  await applyMigrations(ours, `${project}/supabase/migrations`, () => {});
  expect(await push(theirs, "postgres", `--workdir=${project}`)).toBe(0);
  const written = await history(ours);
  expect(written).toEqual(await history(theirs));
  expect(await push(ours, "postgres", `--workdir=${project}`)).toBe(0);
  expect(await history(ours)).toEqual(written);
});

test("every migration can be pushed by an owner who is no superuser, as on hosted", async () => {
  const database = await openEmptyDatabase();
  cleanUps.push(() => database.close());
  await createHostedOwner(database);
  expect(await push(database, hostedOwner)).toBe(0);
  expect(await database.query("select distinct tableowner from pg_tables where schemaname = 'public'")).toEqual([
    { tableowner: hostedOwner },
  ]);
});
