import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingPostgres, type NativePostgres, whySkipped } from "./native-postgres.ts";
import { pushMigrations, runAlone, startPlatform } from "./platform.ts";
import { type OpenSession, openSession } from "./sessions.ts";

describe.skipIf(missingPostgres)(`migrations pushed by a postgres that is no superuser${whySkipped}`, () => {
  let server: NativePostgres;
  let session: OpenSession;
  beforeAll(async () => {
    server = await startPlatform();
    session = await openSession(server.port, "postgres");
  });
  afterAll(async () => {
    await session?.close();
    await server?.stop();
  });

  test("each goes through in a fresh session of its own", async () => {
    expect(await session.value("select rolsuper from pg_roles where rolname = current_user")).toBe(false);
    await pushMigrations(server);
  });

  test("all that they make belongs to it", async () => {
    const others = `
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'private', 'worker') and c.relowner <> 'postgres'::regrole
      union all
      select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'private', 'worker') and p.proowner <> 'postgres'::regrole`;
    expect(await session.query(others)).toEqual([]);
    expect(await session.value("select count(*) > 50 from pg_proc where proowner = 'postgres'::regrole")).toBe(true);
  });

  test.each([
    [
      "a setting of pgvector on a function",
      "create function private.nearest() returns void language sql set hnsw.ef_search = '100' as ''",
    ],
    ["a table among those of Auth", "create table auth.more (id integer)"],
    ["a column of a table of Auth", "alter table auth.users add column more text"],
    ["an index on a table of Storage", "create index on storage.objects (owner_id)"],
    ["a setting of the server", "alter system set work_mem = '1GB'"],
  ])("what hosted refuses is refused here too: %s", async (_what, sql) => {
    const refused = sql.startsWith("alter system") ? session.query(sql) : runAlone(server, "postgres", sql);
    await expect(refused).rejects.toThrow(/permission denied|must be owner/);
  });
});
