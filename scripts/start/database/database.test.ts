import { spawn } from "node:child_process";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "./database.ts";

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ folder: null });
  await database.exec(`
    create table public.notes (id integer primary key);
    alter table public.notes enable row level security;
    create policy "Everyone signed in can read notes" on public.notes for select to authenticated using (true);
    grant select on public.notes to authenticated;
  `);
});
afterAll(() => database.close());

/** Reads the notes the way Supabase Lite does for a request to the REST service. */
function readNotesAs(role: string): Promise<{ id: number }[]> {
  const context = { auth: { role, uid: "" } } as unknown as Parameters<typeof database.connection.withContext>[0];
  return database.connection.withContext(context, (kysely) => kysely.selectFrom("notes").select("id").execute());
}

test("the roles of a Supabase project are there, and only the service role passes row level security", async () => {
  const roles = await database.query<{ rolname: string; rolbypassrls: boolean }>(
    "select rolname, rolbypassrls from pg_roles where rolname in ('anon', 'authenticated', 'service_role') order by 1",
  );
  expect(roles).toEqual([
    { rolname: "anon", rolbypassrls: false },
    { rolname: "authenticated", rolbypassrls: false },
    { rolname: "service_role", rolbypassrls: true },
  ]);
});

test("migrations can create the extensions that hosted has, in the words they use there", async () => {
  await database.exec(`
    create extension if not exists pg_cron;
    create extension if not exists pg_net with schema extensions;
    create extension if not exists supabase_vault with schema vault;
    create extension if not exists pgmq;
    create extension if not exists vector with schema extensions;
    create extension if not exists pgtap with schema extensions;
    create extension if not exists pg_trgm with schema extensions;
  `);
  const [row] = await database.query("select '[1,2]'::extensions.vector operator(extensions.<=>) '[1,2]' as distance");
  expect(row).toEqual({ distance: 0 });
  expect(await database.query("show search_path")).toEqual([{ search_path: '"$user", public, extensions' }]);
});

test("numbers and times come as Postgres itself writes them to JSON", async () => {
  const values = `select 0.500000::numeric(12, 6) as usd, 12.5::numeric as plain, 'NaN'::numeric as nothing,
    '2026-11-21 12:00:00.25+00'::timestamptz as at, '2026-11-21 12:00'::timestamp as local, 'infinity'::timestamptz as never,
    array['2026-11-21 12:00+00'::timestamptz] as times, '2026-11-21'::date as day`;
  const [row] = await database.query(values);
  const [written] = await database.query<{ json: unknown }>(`select row_to_json(v) as json from (${values}) v`);
  expect(row).toEqual(written?.json);
  expect(row).toMatchObject({ usd: 0.5, at: "2026-11-21T12:00:00.25+00:00" });
});

test("a request holds the gate for its whole transaction", async () => {
  const seen: string[] = [];
  const request = database.connection.runInTransaction(async (transaction) => {
    await transaction.insertInto("notes").values({ id: 1 }).execute();
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push("request");
    throw new Error("changed my mind");
  });
  const other = database.query("insert into public.notes values (2)").then(() => seen.push("other"));
  await expect(request).rejects.toThrow("changed my mind");
  await other;
  expect(seen).toEqual(["request", "other"]);
  expect(await database.query("select id from public.notes")).toEqual([{ id: 2 }]);
});

test("a transaction that exclusive work leaves open is rolled back", async () => {
  await database.exclusive((pglite) => pglite.exec("begin; insert into public.notes values (3)"));
  expect(await database.query("select id from public.notes where id = 3")).toEqual([]);
});

test("row level security and missing grants decide what a role sees, and Lite grants nothing by itself", async () => {
  expect(await readNotesAs("authenticated")).toEqual([{ id: 2 }]);
  await expect(readNotesAs("anon")).rejects.toThrow("permission denied for table notes");
  await expect(readNotesAs("service_role")).rejects.toThrow("permission denied");
  expect(await database.query("select current_user as name")).toEqual([{ name: "postgres" }]);
});

test("a notification reaches its listener after the commit and never after a rollback", async () => {
  const heard: string[] = [];
  await database.listen("bell", (payload) => heard.push(payload));
  await database.exclusive(async (pglite) => {
    await pglite.exec("begin; select pg_notify('bell', 'rolled back'); rollback");
    await pglite.exec("begin; select pg_notify('bell', 'committed')");
    expect(heard).toEqual([]);
    await pglite.exec("commit");
  });
  await vi.waitFor(() => expect(heard).toEqual(["committed"]));
});

test("a listener that asks the database does so outside of the notifier's transaction", async () => {
  const counts: unknown[] = [];
  await database.listen("count", async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    counts.push(await database.query("select count(*) from public.notes"));
  });
  await database.exclusive(async (pglite) => {
    await pglite.exec("select pg_notify('count', '')");
    await pglite.exec("begin; insert into public.notes values (4)");
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
  await vi.waitFor(() => expect(counts).toEqual([[{ count: 1 }]]));
});

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(`${tmpdir()}/larder-database-`);
  try {
    await work(`${parent}/database`);
  } finally {
    await rm(parent, { recursive: true });
  }
}

test("a data folder keeps its rows, and opening it again repeats nothing", async () => {
  await inFolder(async (folder) => {
    const first = await openDatabase({ folder });
    await first.exec("create table public.kept as select 1 as id");
    await first.query("select cron.schedule('tick', '* * * * *', 'select 1')");
    await first.close();
    const second = await openDatabase({ folder });
    expect(await second.query("select id from public.kept")).toEqual([{ id: 1 }]);
    expect(await second.query("select jobname from cron.job")).toEqual([{ jobname: "tick" }]);
    await second.close();
  });
});

test("a killed process loses what it had not committed, and nothing else", async () => {
  await inFolder(async (folder) => {
    const script = `
      const { openDatabase } = await import(${JSON.stringify(`${import.meta.dirname}/database.ts`)});
      const database = await openDatabase({ folder: ${JSON.stringify(folder)} });
      await database.exec("create table public.kept as select 1 as id");
      await database.exclusive(async (pglite) => {
        await pglite.exec("begin; insert into public.kept values (2)");
        process.stdout.write("ready");
        await new Promise(() => setInterval(() => {}, 1000));
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGKILL");
    await ended;
    const database = await openDatabase({ folder });
    expect(await database.query("select id from public.kept")).toEqual([{ id: 1 }]);
    await database.close();
  });
});

test("a first start that was cut off is made again", async () => {
  await inFolder(async (folder) => {
    await mkdir(folder);
    await writeFile(`${folder}/PG_VERSION`, "17");
    await writeFile(`${folder}.unfinished`, "");
    const database = await openDatabase({ folder });
    expect(await database.query("select 1 as one")).toEqual([{ one: 1 }]);
    await database.close();
    await expect(access(`${folder}.unfinished`)).rejects.toThrow();
  });
});
