import { afterAll, expect, test } from "vitest";
import { Payload, SentType } from "../../../shared/endpoints.ts";
import { eventData } from "../../../shared/events.ts";
import { splitStatements } from "../../start/database/statements.ts";
import { read } from "../source.ts";
import { openMigratedDatabase } from "./embedded.ts";

const database = await openMigratedDatabase();
afterAll(() => database.close());

/** Everything that is told in the test of what is told, and one test event. */
async function toldPayloads(): Promise<Payload[]> {
  return await database.exclusive(async (pglite) => {
    await pglite.exec(`set search_path to "$user", public, extensions`);
    const statements = ["000_people", "webhook_events.test"].flatMap((name, place) =>
      splitStatements(read(`supabase/tests/database/${name}.sql`)).filter(
        // What is told lasts until it is read, and whoever goes takes theirs along.
        (one) => place === 0 || !/^\s*rollback\b|delete from auth\.users/.test(one),
      ),
    );
    for (const statement of statements) await pglite.exec(statement);
    await pglite.exec(`
      select private.give_up_endpoint(id, 'Nothing got through for five days') from public.webhook_endpoints
      where owner_id = tests.id('Ada');
      select private.test_endpoint(id) from public.webhook_endpoints where owner_id = tests.id('Max');
    `);
    const { rows } = await pglite.query<{ told: string }>(
      "select private.payload_of(v) as told from public.webhook_events v",
    );
    await pglite.exec("rollback");
    // The ids of people and pictures of a test are hashes of their names.
    const uuid = /([0-9a-f]{8}-[0-9a-f]{4}-)[0-9a-f]([0-9a-f]{3}-)[0-9a-f](?=[0-9a-f]{3}-)/g;
    return rows.map(({ told }) => Payload.parse(JSON.parse(told.replace(uuid, "$14$28"))));
  });
}

test("every event says what its contract says, and nothing else", async () => {
  const told = await toldPayloads();
  for (const { type, data } of told) expect(eventData[type].parse(data), type).toEqual(data);
  expect([...new Set(told.map(({ type }) => type))].sort()).toEqual([...SentType.options].sort());
});
