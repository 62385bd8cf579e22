import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TagVersion } from "../../functions/_core/ports/images.ts";

const migration = new URL("../../migrations/20261127000405_library_tags.sql", import.meta.url);

/** The first version of `library-tags` as the migration inserts it, read without a database. */
export function libraryTagsOfMigration(): TagVersion {
  const sql = readFileSync(fileURLToPath(migration.href), "utf8");
  const [, instructions] = sql.split("$instructions$");
  const [, schema] = sql.split("$schema$");
  if (!instructions || !schema) throw new Error("Cannot find the version in the migration of library-tags");
  return { instructions, schema: JSON.parse(schema) };
}
