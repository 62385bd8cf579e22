import { createServer, type Socket } from "node:net";
import type { Database } from "./database.ts";
import { serveClient } from "./socket-client.ts";

interface SocketOptions {
  /** 0 takes any free port. */
  port: number;
  hostname: "127.0.0.1";
  /** How long a client may sit in an open transaction, which keeps everyone else waiting. 30 unless given. */
  idleTransactionSeconds?: number;
}

/** Deno takes the length of the queue for how many connections there may ever be: 511 unless told, and then it goes deaf. */
const manyConnections = 1_000_000;

export interface DatabaseSocket {
  readonly port: number;
  /** Lets go of every client; what they had open is rolled back. */
  close(): Promise<void>;
}

/** Serves the Postgres wire protocol to psql, the Supabase CLI and the like, each client taking its turn at the gate. */
export async function serveSocket(database: Database, options: SocketOptions): Promise<DatabaseSocket> {
  const clients = new Map<Socket, Promise<void>>();
  const parameters = await reportedParameters(database);
  const idleTransactionSeconds = options.idleTransactionSeconds ?? 30;
  const server = createServer((socket) => {
    const served = serveClient(database, socket, { parameters, idleTransactionSeconds });
    clients.set(socket, served);
    served.finally(() => clients.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.hostname, manyConnections, resolve);
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : options.port,
    async close() {
      // Deno 2.1 counts a client that leaves twice, and then never says that the server has closed.
      server.close();
      for (const client of clients.keys()) client.destroy();
      await Promise.all(clients.values());
    },
  };
}

/** The settings that a Postgres server tells each client at the start. */
async function reportedParameters(database: Database): Promise<[string, string][]> {
  const names = [
    ...["server_version", "server_encoding", "client_encoding", "DateStyle", "IntervalStyle", "TimeZone"],
    ...["integer_datetimes", "standard_conforming_strings", "is_superuser", "session_authorization"],
    ...["application_name", "default_transaction_read_only", "in_hot_standby", "search_path"],
  ];
  const rows = await database.query<{ name: string; value: string }>(
    "select name, pg_catalog.current_setting(name) as value from pg_catalog.unnest($1::text[]) as name",
    [names],
  );
  return rows.map(({ name, value }) => [name, value]);
}
