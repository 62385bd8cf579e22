import { afterAll, expect, test } from "vitest";
import { run } from "../../run.ts";
import { serveSocket } from "../../start/database/socket.ts";
import { generateTypes, path as typesPath } from "../../types.ts";
import { read } from "../source.ts";
import { openEmptyDatabase } from "./embedded.ts";

/** The real Supabase CLI against the embedded Postgres: what it says here, it says of a hosted project. */

const database = await openEmptyDatabase();
const socket = await serveSocket(database, { port: 0, hostname: "127.0.0.1" });
afterAll(async () => {
  await socket.close();
  await database.close();
});

const target = `--remote=postgres://postgres:postgres@127.0.0.1:${socket.port}/postgres`;
const supabase = (...args: string[]) =>
  run("supabase", [...args, target], { output: "kept", env: { PGSSLMODE: "disable" } });

/** What `db advisors` found, out of its JSON. */
function findingsIn(output: string): { name: string; detail: string }[] {
  return (JSON.parse(output) as { results: { name: string; detail: string }[] }).results;
}

const history = "select count(*) from supabase_migrations.schema_migrations";

test("db push applies every migration to an empty project", async () => {
  const { code } = await supabase("db", "push", "--yes");
  expect(code).toBe(0);
});

test("a second db push finds nothing to apply", async () => {
  const before = await database.query(history);
  const { code } = await supabase("db", "push", "--yes");
  expect(code).toBe(0);
  expect(await database.query(history)).toEqual(before);
});

test("db advisors finds nothing, neither of security nor of performance", async () => {
  await search();
  const advisors = ["advisors", "--type", "all", "--level", "info", "--output-format", "json"];
  const { code, output } = await supabase("db", ...advisors);
  expect(code).toBe(0);
  expect(findingsIn(output).map(({ detail }) => detail)).toEqual([]);
});

/** Searches, so that the indexes that only searches use have been used: the advisors count. */
async function search(): Promise<void> {
  for (const filter of [{ tags: ["jar"] }, { colors: ["#aa3322"] }, {}]) {
    await database.query(
      `select worker.search(encode(sha256(convert_to(made ->> 'key', 'UTF8')), 'hex'), $1, $2, 'ngram-1536')
       from public.create_api_key('advisors ' || gen_random_uuid()) made`,
      [{ query: "helicopter", ...filter }, JSON.stringify([1, ...new Array(1535).fill(0)])],
    );
  }
  await database.query("select pg_stat_force_next_flush()");
}

test("the generated types are what the migrations say (npm run types)", async () => {
  expect(read(typesPath)).toBe(await generateTypes(database));
});
