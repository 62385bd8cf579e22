import type { PGlite } from "@electric-sql/pglite";
import { frame, joinBytes, parse, sync, text } from "./wire.ts";

/** What one client of the socket has set up in the session it believes to be its own. */
export interface Session {
  settings: Record<string, string>;
  /** Names of settings such as `request.jwt.claims`, which Postgres does not list. */
  customSettings: Set<string>;
  /** Who the client signed in as. */
  user: string;
  role: string;
  statements: PreparedStatement[];
  /** The frame that prepared the unnamed statement, which Postgres does not list either. */
  unnamedStatement: Uint8Array | null;
  /** A client that has gone needs nothing back. */
  gone: boolean;
}

interface PreparedStatement {
  name: string;
  statement: string;
  parameterTypes: number[];
  fromSql: boolean;
}

interface Sessions {
  /** Makes the one session of PGlite that of the owner; null is the embedded stack itself. */
  admit(owner: Session | null): Promise<void>;
}

/**
 * Keeps what clients set up apart, though PGlite has only one session: settings, role and prepared statements are taken
 * away when someone else comes in, and are back when their owner is. Temporary tables, held cursors and advisory locks
 * are dropped instead, as behind any connection pooler in transaction mode.
 */
export function createSessions(pglite: PGlite): Sessions {
  let current: Session | null = null;
  return {
    async admit(owner) {
      if (owner === current) return;
      if (current) {
        if (!current.gone) await save(pglite, current);
        await pglite.exec(reset);
      }
      current = owner;
      if (owner) await restore(pglite, owner);
    },
  };
}

// The one session has no default authorization to go back to, so the name is said.
const reset = `
  set session authorization postgres; reset role; reset all; close all; deallocate all;
  discard temp; discard sequences; select pg_catalog.pg_advisory_unlock_all();`;

async function save(pglite: PGlite, session: Session): Promise<void> {
  const { rows } = await pglite.query<Pick<Session, "settings" | "user" | "role" | "statements">>(
    `select
       (select coalesce(pg_catalog.json_object_agg(name, setting), '{}') from (
          select name, setting from pg_catalog.pg_settings where source = 'session'
          union select name, pg_catalog.current_setting(name, true) from pg_catalog.unnest($1::text[]) as name
        ) as changed where setting is not null) as settings,
       (select coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
          'name', name, 'statement', statement, 'fromSql', from_sql,
          'parameterTypes', parameter_types::pg_catalog.oid[]::pg_catalog.int8[])), '[]')
        from pg_catalog.pg_prepared_statements) as statements,
       session_user as user, pg_catalog.current_setting('role') as role`,
    [[...session.customSettings]],
  );
  Object.assign(session, rows[0]);
}

async function restore(pglite: PGlite, session: Session): Promise<void> {
  for (const [name, value] of Object.entries(session.settings)) {
    await pglite.query("select pg_catalog.set_config($1, $2, false)", [name, value]);
  }
  const prepared = session.statements.flatMap(({ name, statement, parameterTypes, fromSql }) =>
    fromSql ? [frame("Q", text(statement))] : [parse(name, statement, parameterTypes), sync],
  );
  if (session.unnamedStatement) prepared.push(session.unnamedStatement, sync);
  if (session.user !== "postgres") {
    await pglite.exec(`set session authorization ${quote(session.user)}`);
  }
  if (session.role !== "none") await pglite.exec(`set role ${quote(session.role)}`);
  // The unnamed statement comes last, since every query above replaces it.
  if (prepared.length > 0) await pglite.execProtocolRaw(joinBytes(prepared));
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
