import type pg from "pg";
import { percentile } from "../search/percentile.ts";
import { type Sender, send } from "./sender.ts";

const warmUps = 20;
const rounds = 200;

/** In milliseconds, as a client waits. */
export interface Accepting {
  readonly accept_p50_ms: number;
  readonly accept_p95_ms: number;
  readonly insert_p50_ms: number;
  readonly insert_p95_ms: number;
  readonly p95_over_insert: number;
}

/**
 * Asks for one reading after the other, and inserts one row after the other through the API of the database, in turn, so that
 * both see the same state of the machine. Nothing is read meanwhile; what was asked for is forgotten then.
 */
export async function measureAccepting(client: pg.Client, sender: Sender): Promise<Accepting> {
  await client.query("update public.job_kinds set paused_at = private.now() where kind = 'extract'");
  const times = { accept: [] as number[], insert: [] as number[] };
  for (let round = -warmUps; round < rounds; round++) {
    let began = performance.now();
    await send(sender, { image_url: "https://shop.example/jam.jpg", name: `${round}.jpg` });
    if (round >= 0) times.accept.push(performance.now() - began);
    began = performance.now();
    await insertRow(sender, round);
    if (round >= 0) times.insert.push(performance.now() - began);
  }
  await client.query("delete from public.ingests");
  await client.query("delete from public.palettes where name ~ '^Palette -?[0-9]+$'");
  await client.query("update public.job_kinds set paused_at = null where kind = 'extract'");
  const figure = (way: keyof typeof times, share: number) => percentile(times[way], share) ?? 0;
  return {
    accept_p50_ms: figure("accept", 0.5),
    accept_p95_ms: figure("accept", 0.95),
    insert_p50_ms: figure("insert", 0.5),
    insert_p95_ms: figure("insert", 0.95),
    p95_over_insert: figure("accept", 0.95) / figure("insert", 0.95),
  };
}

/** A row of a table that its owner may write to. */
async function insertRow({ url, session }: Sender, round: number): Promise<void> {
  const answer = await fetch(`${url}/rest/v1/palettes`, {
    method: "POST",
    headers: { ...session, "content-type": "application/json", prefer: "return=minimal" },
    body: JSON.stringify({ name: `Palette ${round}`, colors: ["#b9783f"] }),
  });
  await answer.text();
  if (answer.status !== 201) throw new Error(`The row was not taken: ${answer.status}`);
}
