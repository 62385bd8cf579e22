import type { PGlite } from "@electric-sql/pglite";
import type { PgliteConnection } from "@supabase/lite/pglite";
import { bind, execute, frame, joinBytes, parse, sync, text } from "./wire.ts";

type WithContext = PgliteConnection["withContext"];
type Context = Parameters<WithContext>[0];
type Setting = readonly [name: string, value: string];

/** What Supabase Lite says of a call of a function. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly readOnly?: boolean;
  readonly requestHeaders?: Readonly<Record<string, string>>;
}

/**
 * Tells the database at once who asks and what is asked. Lite 0.10 sends a statement for every setting, a dozen for the call
 * of a function, which on PGlite take longer than most of what is called. The role and the settings are the same, and end
 * with the transaction.
 */
export function tellContextAtOnce(connection: PgliteConnection): void {
  const { driver } = connection;
  Reflect.set(connection, "applyJwtSessionContext", (_: unknown, context: Context) =>
    driver.execProtocol(joinBytes([...told(callerSettings(context)), sync])),
  );

  const withContext = connection.withContext.bind(connection) as WithContext;
  const callFunction: WithContext = async (context, work, options) => {
    const call = options?.rpc as Call | undefined;
    if (!context || !call || options?.transaction || options?.forceRollback) {
      return await withContext(context, work, options);
    }
    return await inTransaction(driver, [...callerSettings(context), ...callSettings(call)], () =>
      work(connection.kysely),
    );
  };
  Reflect.set(connection, "withContext", callFunction);
}

async function inTransaction<Result>(
  driver: PGlite,
  settings: readonly Setting[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    await driver.execProtocol(joinBytes([parse("", "begin", []), bind([]), execute, ...told(settings), sync]));
    const result = await work();
    await driver.execProtocol(frame("Q", text("commit")));
    return result;
  } catch (error) {
    if (driver.isInTransaction()) await driver.execProtocol(frame("Q", text("rollback")));
    throw error;
  }
}

function told(settings: readonly Setting[]): Uint8Array[] {
  const calls = settings.map((_, at) => `pg_catalog.set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`);
  return [parse("", `select ${calls.join(", ")}`, []), bind(settings.flat()), execute];
}

function callerSettings(context: Context): Setting[] {
  const { auth, storage } = (context ?? {}) as {
    readonly auth?: { readonly uid?: unknown; readonly role?: string; readonly jwt?: unknown };
    readonly storage?: { readonly operation?: unknown };
  };
  const role = auth?.role || "anon";
  const settings: Setting[] = [
    ["role", role],
    ["request.jwt.claim.sub", String(auth?.uid ?? "")],
    ["request.jwt.claim.role", role],
    ["storage.operation", String(storage?.operation ?? "")],
  ];
  if (auth?.jwt && typeof auth.jwt === "object") settings.push(["request.jwt.claims", JSON.stringify(auth.jwt)]);
  return settings;
}

function callSettings({ method, path, readOnly, requestHeaders }: Call): Setting[] {
  const settings: Setting[] = [
    ["response.status", ""],
    ["response.headers", ""],
    ["request.method", method],
    ["request.path", path],
    ["request.headers", JSON.stringify(requestHeaders ?? {})],
  ];
  if (readOnly) settings.push(["transaction_read_only", "on"]);
  return settings;
}
