import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Facts } from "../../start/facts.ts";
import { type RunningStack, runStack } from "../../start/testing/running-stack.ts";

/** A stack that is killed and started again in the same place, as often as somebody likes. */
export interface MortalStack {
  /** Its address and keys, which outlive it. */
  readonly facts: Facts;
  readonly logFile: string;
  /** Runs SQL as the operator, in whichever life the stack is. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Kills it without a warning and starts it again. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

export async function startMortalStack(
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<MortalStack> {
  const folder = await mkdtemp(join(tmpdir(), "larder-chaos-"));
  const options = { folder, flags: ["--no-demo"], environment: { ...environment, PORT: String(port) } };
  let stack: RunningStack;
  let client: pg.Client;

  async function begin(): Promise<void> {
    stack = await runStack(options);
    client = new pg.Client({ connectionString: stack.facts.database_url });
    client.on("error", () => {}); // it dies with its stack
    await client.connect();
  }
  await begin();
  return {
    get facts() {
      return stack.facts;
    },
    logFile: join(folder, "stack.log"),
    query: async (sql, values) => (await client.query(sql, values)).rows,
    async kill() {
      await client.end().catch(() => {});
      await stack.end("SIGKILL");
      await begin();
    },
    async end() {
      await client.end();
      await stack.end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A port for a stack that must come back where providers know it to be: below those that systems give away, so that
 * nobody takes it while the stack is dead.
 */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (!isFree) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
