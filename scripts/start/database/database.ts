import type { PGlite } from "@electric-sql/pglite";
import type { PgliteConnection } from "@supabase/lite/pglite";
import { openFolder } from "./first-start.ts";
import { createGate } from "./gate.ts";
import { guardLiteConnection, openLiteConnection } from "./lite-connection.ts";
import { createNotifications } from "./notifications.ts";
import { prepareDatabase } from "./prepare.ts";
import { createSessions, type Session } from "./sessions.ts";

export interface Database {
  /** Runs work with the gate held: no other statement comes in between. A transaction it leaves open is rolled back. */
  exclusive<T>(work: (pglite: PGlite) => Promise<T>): Promise<T>;
  /** Rows of one statement; dates and times come as text, big integers as numbers while they are safe. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Several statements in one go, without results. */
  exec(sql: string): Promise<void>;
  /** Calls the handler with the payload of every `pg_notify` on the channel that was committed from now on. */
  listen(channel: string, handler: (payload: string) => void): Promise<void>;
  /** What `new App({ connection })` of Supabase Lite wants, going through the same gate. */
  readonly connection: PgliteConnection;
  /** A turn at the gate for a client of the socket, with everything it has set up in its session. */
  takeTurn(session: Session): Promise<ClientTurn>;
  close(): Promise<void>;
}

/** The gate held by a client of the socket, which speaks the wire protocol itself. */
export interface ClientTurn {
  send(frames: Uint8Array): Promise<Uint8Array>;
  release(): void;
}

interface DatabaseOptions {
  /** Where the data lives; null keeps it in memory. */
  folder: string | null;
  /** A data folder that a database in memory begins from. */
  tar?: Blob | undefined;
}

/** Opens the embedded Postgres with the roles, schemas and extensions that a Supabase project starts with. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { folder, tar } = options;
  const connection = await (folder === null ? openPrepared(null, tar) : openFolder(folder, () => openPrepared(folder)));
  const pglite = connection.driver;
  const gate = createGate<Session | null>(createSessions(pglite).admit);
  const hold = <T>(work: () => Promise<T>) => gate.run(null, work);
  guardLiteConnection(connection, hold);
  const notifications = createNotifications(pglite, gate);

  async function exclusive<T>(work: (pglite: PGlite) => Promise<T>): Promise<T> {
    return await hold(async () => {
      try {
        return await work(pglite);
      } finally {
        if (pglite.isInTransaction()) await pglite.exec("rollback");
      }
    });
  }

  return {
    exclusive,
    query: async <Row>(sql: string, parameters?: unknown[]) => (await pglite.query<Row>(sql, parameters)).rows,
    exec: async (sql) => {
      await pglite.exec(sql);
    },
    listen: notifications.listen,
    connection,
    async takeTurn(session) {
      const { release } = await gate.acquire(session);
      return { send: (frames) => pglite.execProtocolRaw(frames), release };
    },
    close: () => hold(() => connection.close()),
  };
}

async function openPrepared(folder: string | null, tar?: Blob): Promise<PgliteConnection> {
  const connection = await openLiteConnection(folder, tar);
  await prepareDatabase(connection.driver);
  return connection;
}
