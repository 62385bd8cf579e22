import { randomBytes } from "node:crypto";
import pg from "pg";
import { readMigrations, readPgmq, readPlatform } from "../../../supabase/tests/races/platform.ts";

export interface NativeLarder {
  readonly client: pg.Client;
  /** As in "PostgreSQL 17.6, pgvector 0.8.1". */
  readonly version: string;
  /** A new key that may search. */
  makeKey(): Promise<string>;
  /** Drops the database, and the roles that were made for it. */
  close(): Promise<void>;
}

/** Of the platform's extensions, what a plain Postgres lacks: stood in for, as where races are run. */
const standIns = ["pg_cron", "pg_net", "supabase_vault"];

/** Cluster-wide, so that those are made which are missing. */
const roles = [
  "postgres nologin",
  "anon nologin noinherit",
  "authenticated nologin noinherit",
  "service_role nologin noinherit bypassrls",
  "supabase_auth_admin nologin",
  "supabase_storage_admin nologin",
  "supabase_realtime_admin nologin",
  "owner_of_platform_tables nologin",
];

/**
 * Makes a Larder in a new database on the server that `url` names, which needs pgvector from 0.8 on and a superuser.
 * Touches no other database there.
 */
export async function openNativeLarder(url: string): Promise<NativeLarder> {
  const server = await connect(url);
  const database = `larder_bench_${randomBytes(4).toString("hex")}`;
  const made: string[] = [];
  const close = async (client?: pg.Client) => {
    await client?.end();
    await server.query(`drop database if exists ${database} with (force)`);
    for (const role of made) await server.query(`drop role ${role}`);
    await server.end();
  };
  try {
    for (const role of roles) if (await makeRole(server, role)) made.push(role.split(" ")[0]!);
    await server.query(`create database ${database} template template0 encoding 'UTF8'`);
    const client = await connect(Object.assign(new URL(url), { pathname: `/${database}` }).href);
    await client.query(await platform());
    for (const { name, sql } of await readMigrations()) {
      await client.query(`begin;\n${withoutStandIns(sql)}\n;commit; reset all`).catch((cause) => {
        throw new Error(`The migration ${name} failed: ${cause.message}`, { cause });
      });
    }
    return {
      client,
      version: await versionOf(client),
      makeKey: async () => (await client.query("select public.create_api_key('bench') ->> 'key' as key")).rows[0].key,
      close: () => close(client),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function makeRole(server: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await server.query("select from pg_roles where rolname = $1", [role.split(" ")[0]]);
  if (rowCount === 0) await server.query(`create role ${role}`);
  return rowCount === 0;
}

/** What is there before the first migration. */
async function platform(): Promise<string> {
  const pgmq = [...(await readPgmq())].find(([name]) => name.endsWith(".sql"))?.[1] ?? "";
  const scripts = await Promise.all(standIns.map(readPlatform));
  return [
    "create schema extensions; grant usage on schema extensions to anon, authenticated, service_role",
    "create schema vault; create schema pgmq",
    ...scripts.map((sql) => sql.replaceAll("@extowner@", "postgres")),
    await readPlatform("services"),
    // What only `create extension` can do is of use to backups only.
    Buffer.from(pgmq)
      .toString()
      .replaceAll("@extschema@", "pgmq")
      .replaceAll(/^.*pg_extension_config_dump.*$/gm, ""),
  ].join(";\n");
}

const withoutStandIns = (sql: string) =>
  sql.replaceAll(/^create extension if not exists (pgmq|pg_cron|pg_net|supabase_vault)\b.*$/gm, "");

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    "select current_setting('server_version') as postgres, extversion as vector from pg_extension where extname = 'vector'",
  );
  return `PostgreSQL ${rows[0].postgres.split(" ")[0]}, pgvector ${rows[0].vector}`;
}
