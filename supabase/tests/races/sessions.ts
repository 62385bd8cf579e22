import pg from "pg";

/** One connection of its own: what several of them do at the same time is what these tests are about. */
export interface Session {
  /** The rows of one statement; big integers come as text. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The only column of the only row. */
  value<Value>(sql: string, parameters?: unknown[]): Promise<Value>;
}

export interface OpenSession extends Session {
  close(): Promise<void>;
}

/** Connects as a role that may log in, and takes on another role if one is named. */
export async function openSession(port: number, user: string, role?: string): Promise<OpenSession> {
  const settings = { statement_timeout: "20s", ...(role !== undefined && { role }) };
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
  const client = new pg.Client({ host: "127.0.0.1", port, user, database: "postgres", options });
  client.on("error", () => {});
  await client.connect();

  let turn: Promise<unknown> = Promise.resolve();
  const query = async <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> => {
    const result = turn.then(() => client.query(sql, parameters));
    turn = result.catch(() => {});
    return (await result).rows as Row[];
  };
  return {
    query,
    async value<Value>(sql: string, parameters?: unknown[]) {
      const rows = await query<Record<string, Value>>(sql, parameters);
      const columns = Object.values(rows[0] ?? {});
      if (rows.length !== 1 || columns.length !== 1) throw new Error(`Not one row with one column: ${sql}`);
      return columns[0] as Value;
    },
    close: () => client.end(),
  };
}
