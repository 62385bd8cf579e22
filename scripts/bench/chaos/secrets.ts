import { readFile } from "node:fs/promises";
import type { MortalStack } from "./mortal-stack.ts";

/** Where one of the secrets stands written: in a row of any table, or in the log. Empty is well. */
export async function findSecrets(stack: MortalStack, secrets: readonly string[]): Promise<string[]> {
  const tables = await stack.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'private', 'pgmq', 'net', 'realtime')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await stack.query<{ leaks: number }>(
      `select count(*)::int as leaks from ${name} as everything
       where exists (select from unnest($1::text[]) secret where strpos(everything::text, secret) > 0)`,
      [secrets],
    );
    if (row && row.leaks > 0) found.push(name);
  }
  const log = await readFile(stack.logFile, "utf8");
  if (secrets.some((secret) => log.includes(secret))) found.push("the log");
  return found;
}
