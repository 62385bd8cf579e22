import { PgliteConnection } from "@supabase/lite/pglite";
import { extensions } from "./extensions.ts";

/** Opens PGlite the way Supabase Lite wants it: its own parsers (dates stay text), our extensions and hosted's search path. */
export async function openLiteConnection(folder: string | null): Promise<PgliteConnection> {
  const connection = new PgliteConnection({
    ...(folder === null ? {} : { url: folder }),
    pgliteOptions: { extensions, startParams },
  });
  await connection.driver.waitReady;
  return connection;
}

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
  for (const method of ["query", "exec", "transaction", "sql"] as const) guard(driver, method);
  for (const method of ["withContext", "runInTransaction", "transaction"] as const) guard(connection, method);
  Reflect.set(connection, "rlsState", "active");

  function guard<Target extends object, Name extends keyof Target>(target: Target, name: Name): void {
    const original = target[name] as (...parameters: unknown[]) => Promise<unknown>;
    Reflect.set(target, name, (...parameters: unknown[]) => hold(() => original.apply(target, parameters)));
  }
}
