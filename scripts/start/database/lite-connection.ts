import { types } from "@electric-sql/pglite";
import { PgliteConnection } from "@supabase/lite/pglite";
import { extensions } from "./extensions.ts";
import { tellContextAtOnce } from "./lite-context.ts";
import { sendTogether } from "./together.ts";

/** Opens PGlite the way Supabase Lite wants it: values as hosted writes them to JSON, our extensions and hosted's search path. */
export async function openLiteConnection(folder: string | null, tar?: Blob): Promise<PgliteConnection> {
  const connection = new PgliteConnection({
    ...(folder === null ? {} : { url: folder }),
    pgliteOptions: { extensions, startParams, parsers, ...(tar && { loadDataDir: tar }) },
  });
  await connection.driver.waitReady;
  return connection;
}

/** Lite answers what these return; of other types its own parsers do what hosted does. */
const parsers = {
  [types.NUMERIC]: (text: string) => (Number.isFinite(Number(text)) ? Number(text) : text),
  [types.TIMESTAMP]: (text: string) => text.replace(" ", "T"),
  // The offset has its minutes in JSON, also where they are none.
  [types.TIMESTAMPTZ]: (text: string) => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"),
};

/** PGlite's own defaults, but with the search path of a Supabase project. */
const startParams = [
  ...["--single", "-F", "-O", "-j"],
  ...["-c", 'search_path="$user", public, extensions'],
  ...["-c", "exit_on_error=false"],
  ...["-c", "log_checkpoints=false"],
  ...["-c", "max_worker_processes=0"],
  ...["-c", "max_parallel_workers=0"],
  ...["-c", "max_parallel_workers_per_gather=0"],
];

/**
 * Sends everything that Supabase Lite does through `hold`, each of its transactions as a whole.
 *
 * Lite opens a transaction as separate statements on the one session, so it is not enough to guard the statements.
 * It would also grant all rights on every schema with row level security to the roles of the API the first time it is
 * asked something; hosted does not, and our migrations write their grants out, so we tell it that this was done.
 */
export function guardLiteConnection(
  connection: PgliteConnection,
  hold: <T>(work: () => Promise<T>) => Promise<T>,
): void {
  const { driver } = connection;
  tellContextAtOnce(connection);
  sendTogether(driver);
  for (const method of ["query", "exec", "transaction", "sql"] as const) guard(driver, method);
  for (const method of ["withContext", "runInTransaction", "transaction"] as const) guard(connection, method);
  Reflect.set(connection, "rlsState", "active");

  function guard<Target extends object, Name extends keyof Target>(target: Target, name: Name): void {
    const original = target[name] as (...parameters: unknown[]) => Promise<unknown>;
    Reflect.set(target, name, (...parameters: unknown[]) => hold(() => original.apply(target, parameters)));
  }
}
