import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openMigratedDatabase } from "./check/database/embedded.ts";
import { root } from "./check/source.ts";
import { run } from "./run.ts";
import type { Database } from "./start/database/database.ts";
import { serveSocket } from "./start/database/socket.ts";

/** Writes `shared/database.ts`: the types of our tables and functions, as the Supabase CLI reads them from a database. */

export const path = "shared/database.ts";

/** What the Supabase CLI generates for the schemas that our API exposes. */
export async function generateTypes(database: Database): Promise<string> {
  const socket = await serveSocket(database, { port: 0, hostname: "127.0.0.1" });
  try {
    const target = `--remote=postgres://postgres:postgres@127.0.0.1:${socket.port}/postgres`;
    const args = ["gen", "types", "--lang", "typescript", "--schema", "public,worker", target];
    const { code, output } = await run("supabase", args, { output: "kept", env: { PGSSLMODE: "disable" } });
    if (code !== 0) throw new Error("supabase gen types failed; what it said is above.");
    const format = ["format", "--stdin-file-path=scripts/types.ts"];
    return (await run("biome", format, { input: header + output, output: "kept" })).output;
  } finally {
    await socket.close();
  }
}

const header = "// Written by `npm run types` from the migrations; a test compares.\n\n";

if (import.meta.main) {
  const database = await openMigratedDatabase();
  writeFileSync(join(root, path), await generateTypes(database));
  await database.close();
  console.log(`${path} is up to date.`);
}
