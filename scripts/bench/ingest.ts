import pg from "pg";
import { runStack } from "../start/testing/running-stack.ts";
import { measureAccepting } from "./ingest/accept.ts";
import { measureDelivering } from "./ingest/deliver.ts";
import { measureReading } from "./ingest/read-pictures.ts";
import { createSender } from "./ingest/sender.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

/** Sends pictures to a pattern of a stack of its own, and tells an endpoint that fails a third of the time, on a clock of its own. */
export async function run({ pictures = 1000 }: { readonly pictures?: number }): Promise<BenchResult> {
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  let accepting: Awaited<ReturnType<typeof measureAccepting>>;
  let reading: Awaited<ReturnType<typeof measureReading>>;
  try {
    const sender = await createSender(stack.facts, client);
    accepting = await measureAccepting(client, sender);
    reading = await measureReading(client, sender, pictures);
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
  const delivering = await measureDelivering(pictures * 10);
  const table = [{ ...accepting }, { ...reading }, { ...delivering }].map((row) => formatTable([row])).join("\n\n");
  return { table, json: { ...accepting, reading, delivering } };
}
