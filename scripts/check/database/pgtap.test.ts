import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { Database } from "../../start/database/database.ts";
import { splitStatements } from "../../start/database/statements.ts";
import { read, root } from "../source.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { parseTap, type TapReport } from "./tap.ts";

/**
 * Runs the pgTAP files on the embedded Postgres, one after the other in one database, each undone at its end. Every
 * assertion shows up as a test of its own. On real Postgres, `supabase test db` runs the same files.
 */

const folder = "supabase/tests/database";
const files = readdirSync(root + folder)
  .filter((name) => name.endsWith(".sql"))
  .sort();

const database = await openMigratedDatabase();
afterAll(() => database.close());

interface FileReport extends TapReport {
  /** Why the file stopped before its end. */
  error?: string;
}

async function runFile(database: Database, name: string): Promise<FileReport> {
  const lines: string[] = [];
  let error: string | undefined;
  await database.exclusive(async (pglite) => {
    await pglite.exec(`set search_path to "$user", public, extensions`);
    for (const statement of splitStatements(read(`${folder}/${name}`))) {
      try {
        const results = await pglite.exec(statement, { rowMode: "array" });
        for (const { rows } of results) for (const row of rows) lines.push(String((row as unknown as unknown[])[0]));
      } catch (cause) {
        error = `${(cause as Error).message}\nin: ${statement}`;
        break;
      }
    }
  });
  return { ...parseTap(lines.join("\n")), ...(error !== undefined && { error }) };
}

for (const name of files) {
  const { assertions, planned, error } = await runFile(database, name);
  describe(name, () => {
    for (const assertion of assertions) {
      test.skipIf(assertion.skipped)(assertion.name, () => {
        if (!assertion.passed) throw new Error(assertion.diagnosis);
      });
    }
    if (error !== undefined || planned !== assertions.length) {
      test("the file runs to its end, as planned", () => {
        expect(error).toBeUndefined();
        expect(assertions.length).toBe(planned);
      });
    }
  });
}
