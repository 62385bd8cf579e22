import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendTogether } from "./together.ts";

const plain = new PGlite();
const ours = new PGlite();
beforeAll(async () => {
  await Promise.all([plain.waitReady, ours.waitReady]);
  sendTogether(ours);
});
afterAll(() => Promise.all([plain.close(), ours.close()]));

/** What a query comes to, in which state it leaves the session, and that the next one is answered. */
async function outcome(database: PGlite, sql: string, parameters: unknown[]): Promise<unknown> {
  const answer = await database
    .query(sql, parameters)
    .catch(({ code, message, detail }) => ({ code, message, detail: detail ?? null }));
  return [answer, database.isInTransaction()];
}

test.each<[string, unknown[]]>([
  ["select 1 as one, $1::jsonb as made", [{ a: [1, "x"] }]],
  ["select $1::int[] as numbers, $2::timestamptz is null as nothing", [[1, 2], null]],
  ["create table made (id int primary key)", []],
  ["insert into made values (1), ($1)", [2]],
  ["insert into made values (1)", []],
  ["update made set id = id + 10 returning id", []],
  ["select $1::int", ["x"]],
  ["selekt", []],
  ["", []],
  ["begin", []],
  ["select 1 / 0", []],
  ["select 'in a transaction that has failed'", []],
  ["rollback", []],
  ["select count(*)::int from made", []],
])("%s comes to the same", async (sql, parameters) => {
  expect(await outcome(ours, sql, parameters)).toEqual(await outcome(plain, sql, parameters));
});

test("a query goes in two messages", async () => {
  const send = vi.spyOn(ours, "execProtocolRawSync");
  expect((await ours.query("select $1::text as said", ["hi"])).rows).toEqual([{ said: "hi" }]);
  expect(send).toHaveBeenCalledTimes(2);
});
