import { openAsBlob } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Database, openDatabase } from "../../start/database/database.ts";
import { applyMigrations } from "../../start/database/migrations.ts";
import { createLite } from "../../start/gateway/lite.ts";
import { loadProjectKeys } from "../../start/project-keys.ts";
import { readProjectSettings } from "../../start/project-settings.ts";
import { read, root } from "../source.ts";

/**
 * A database as a hosted project is before its first migration, in memory: with Auth, Storage and the extensions.
 * @param tar The data folder that it begins from, instead of an empty one.
 */
export async function openEmptyDatabase(tar?: Blob): Promise<Database> {
  const database = await openDatabase({ folder: null, tar });
  const mailbox = { send: async () => {}, list: async () => [] };
  const settings = readProjectSettings(read("supabase/config.toml"));
  await createLite({ database, keys: await loadProjectKeys(null), settings, mailbox });
  return database;
}

/** The same with our migrations applied, as the embedded stack applies them: those that a snapshot does not have yet. */
export async function openMigratedDatabase(): Promise<Database> {
  const snapshot = process.env.LARDER_DATABASE_TAR;
  const database = await openEmptyDatabase(snapshot ? await openAsBlob(snapshot) : undefined);
  await applyMigrations(database, join(root, "supabase/migrations"), () => {});
  return database;
}
