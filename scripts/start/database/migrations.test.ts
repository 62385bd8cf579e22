import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { applyMigrations } from "./migrations.ts";

let database: Database;
let folder: string;

beforeEach(async () => {
  database = await openDatabase({ folder: null });
  folder = await mkdtemp(`${tmpdir()}/larder-migrations-`);
  await write("20260101000000_cookies.sql", "create table public.cookies (name text primary key);");
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const write = (file: string, sql: string) => writeFile(`${folder}/${file}`, sql);
const apply = () => applyMigrations(database, folder, () => {});
const history = () =>
  database.query("select version, name, statements from supabase_migrations.schema_migrations order by version");

test("pending migrations are applied in order, once, and entered into the history of the CLI", async () => {
  await write("20260102000000_more.sql", "-- two\ninsert into public.cookies values ('a;b');\nbegin; commit;");
  await write("notes.txt", "no migration");
  expect(await apply()).toBe(2);
  expect(await apply()).toBe(0);
  expect(await history()).toEqual([
    {
      version: "20260101000000",
      name: "cookies",
      statements: ["create table public.cookies (name text primary key)"],
    },
    {
      version: "20260102000000",
      name: "more",
      statements: ["-- two\ninsert into public.cookies values ('a;b')", "begin", "commit"],
    },
  ]);
});

test("a migration that fails leaves nothing of itself, keeps the ones before, and is named with its statement", async () => {
  await write("20260102000000_broken.sql", "create table public.cakes (id integer);\nselect 1 / 0;");
  await expect(apply()).rejects.toMatchObject({
    code: "internal",
    detail: expect.stringMatching(
      /20260102000000_broken\.sql failed at statement 2 \(select 1 \/ 0\): division by zero/,
    ),
  });
  expect(
    await database.query(
      "select to_regclass('public.cookies') is not null as cookies, to_regclass('public.cakes') as cakes",
    ),
  ).toEqual([{ cookies: true, cakes: null }]);
  await write("20260102000000_broken.sql", "create table public.cakes (id integer);");
  expect(await apply()).toBe(1);
});

test("a script cannot commit half of itself", async () => {
  await write("20260102000000_sly.sql", "begin; create table public.cakes (id integer); commit; select 1 / 0;");
  await expect(apply()).rejects.toThrow("division by zero");
  expect(await database.query("select to_regclass('public.cakes') as cakes")).toEqual([{ cakes: null }]);
});

test("settings of one migration do not reach the next", async () => {
  await write("20260102000000_path.sql", "set search_path = ''; set role anon;");
  await write("20260103000000_cakes.sql", "create table cakes (id integer);");
  await apply();
  expect(await database.query("select to_regclass('public.cakes')::text as cakes")).toEqual([{ cakes: "cakes" }]);
});

test("a database with migrations from the future is refused with the way out", async () => {
  await write("20990101000000_future.sql", "select 1;");
  await apply();
  await rm(`${folder}/20990101000000_future.sql`);
  await expect(apply()).rejects.toMatchObject({
    code: "conflict",
    detail: expect.stringMatching(/written by a newer Larder .*20990101000000.*LARDER_DATA_DIR/),
  });
});
