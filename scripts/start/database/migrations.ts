import { readdir, readFile } from "node:fs/promises";
import { AppError } from "../../../shared/problems.ts";
import type { Database } from "./database.ts";
import type { Log } from "./shims/runner.ts";
import { splitStatements, withoutComments } from "./statements.ts";

interface Migration {
  file: string;
  version: string;
  name: string;
}

/**
 * Applies the migrations of a folder that the database does not have yet, in order, each as a whole, and writes them into
 * the history that the Supabase CLI reads, so that `supabase db push` finds nothing left to do.
 *
 * @returns how many were applied.
 * @throws AppError `conflict` when the database has migrations that the folder does not know, and `internal` naming the
 *   file and the statement when one fails; nothing of that file stays.
 */
export async function applyMigrations(database: Database, folder: string, log: Log): Promise<number> {
  const migrations = await readMigrations(folder);
  await database.exec(history);
  const applied = await database.query<{ version: string }>(
    "select version from supabase_migrations.schema_migrations order by version",
  );
  refuseUnknown(
    migrations,
    applied.map(({ version }) => version),
  );
  const known = new Set(applied.map(({ version }) => version));
  const pending = migrations.filter(({ version }) => !known.has(version));
  for (const migration of pending) {
    await applyMigration(database, migration, await readFile(`${folder}/${migration.file}`, "utf8"));
    log(`Applied ${migration.file}`);
  }
  if (pending.length > 0) await database.connection.clearSchemaCache();
  return pending.length;
}

/** As the CLI creates it, which adds further columns of its own when it first pushes. */
const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;`;

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).sort();
  return files.flatMap((file) => {
    const [, version, name] = /^(\d+)_(.*)\.sql$/.exec(file) ?? [];
    return version === undefined || name === undefined ? [] : [{ file, version, name }];
  });
}

function refuseUnknown(migrations: Migration[], applied: string[]): void {
  const unknown = applied.filter((version) => !migrations.some((migration) => migration.version === version));
  const newest = migrations.at(-1)?.version ?? "";
  if (unknown.length === 0) return;
  const writer = unknown.some((version) => version > newest) ? "a newer Larder" : "another version of Larder";
  throw new AppError("conflict", {
    detail:
      `This data folder was written by ${writer} (it has migration ${unknown.at(-1)}, which is not known here). ` +
      "Use it with that version, or set LARDER_DATA_DIR to another folder.",
  });
}

async function applyMigration(database: Database, migration: Migration, script: string): Promise<void> {
  const statements = splitStatements(script);
  await database.exclusive(async (pglite) => {
    await pglite.exec("begin");
    for (const [index, statement] of statements.entries()) {
      if (transactionControl.test(withoutComments(statement))) continue;
      try {
        await pglite.exec(statement);
      } catch (error) {
        await pglite.exec("rollback");
        throw failure(migration, index + 1, statement, error);
      }
    }
    await pglite.exec("reset role; reset all");
    await pglite.query(
      "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)",
      [migration.version, migration.name, statements],
    );
    await pglite.exec("commit");
  });
}

/** A file is a transaction here in any case, so what it says about that itself is left out. */
const transactionControl = /^(?:begin|commit|end|start\s+transaction)(?:\s+(?:work|transaction))?\s*$/i;

function failure(migration: Migration, place: number, statement: string, error: unknown): AppError {
  const opening = withoutComments(statement).replaceAll(/\s+/g, " ").slice(0, 80);
  const { message, detail } = error as { message?: string; detail?: string };
  return new AppError("internal", {
    detail:
      `Migration ${migration.file} failed at statement ${place} (${opening}): ${message ?? error}` +
      `${detail ? ` (${detail})` : ""}. Nothing of this file was kept.`,
    cause: error,
  });
}
