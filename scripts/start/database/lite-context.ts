import type { PgliteConnection } from "@supabase/lite/pglite";

/** Of what Supabase Lite hands to the two methods below, what is told to the database. */
interface Context {
  readonly auth?: { readonly uid?: unknown; readonly role?: string; readonly jwt?: unknown };
  readonly storage?: { readonly operation?: unknown };
}
interface RpcRequest {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
}

/**
 * Tells the database in one statement each who asks and what is asked. Lite 0.10 sends a statement for every setting, ten
 * for a call of a function, and on PGlite that takes longer than most of what is called. The role, the settings and their
 * end with the transaction are the same.
 */
export function tellContextAtOnce(connection: PgliteConnection): void {
  const tell = async (settings: readonly (readonly [name: string, value: string])[]) => {
    const calls = settings.map((_, at) => `pg_catalog.set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`);
    await connection.driver.query(`select ${calls.join(", ")}`, settings.flat());
  };
  Reflect.set(connection, "applyJwtSessionContext", (_: unknown, { auth, storage }: Context) => {
    const role = auth?.role || "anon";
    const claims = auth?.jwt;
    return tell([
      ["role", role],
      ["request.jwt.claim.sub", String(auth?.uid ?? "")],
      ["request.jwt.claim.role", role],
      ["storage.operation", String(storage?.operation ?? "")],
      ...(claims && typeof claims === "object" ? [["request.jwt.claims", JSON.stringify(claims)] as const] : []),
    ]);
  });
  Reflect.set(connection, "applyRpcRequestGucs", (_: unknown, { method, path, requestHeaders }: RpcRequest) =>
    tell([
      ["response.status", ""],
      ["response.headers", ""],
      ["request.method", method],
      ["request.path", path],
      ["request.headers", JSON.stringify(requestHeaders ?? {})],
    ]),
  );
}
