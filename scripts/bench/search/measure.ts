import pg from "pg";
import { prepareAsking } from "./asking.ts";
import { type AtOnce, askAtOnce } from "./at-once.ts";
import { buildIndex, dropIndex, type IndexFigures } from "./index-of-vectors.ts";
import { type Latency, measureLatency } from "./latency.ts";
import { countScans, naivePlan, type Plans } from "./plans.ts";
import { publish } from "./publish.ts";
import { measureRecall, type Recall } from "./recall.ts";

/** Of one size of the library. */
export type Figures = { readonly documents: number } & IndexFigures & Recall & Plans & Latency;

export interface Measured {
  readonly sizes: Figures[];
  /** At the largest size, as all that follows. */
  readonly naive_plan: string;
  readonly at_once: AtOnce;
}

export const callers = 50;

/**
 * Publishes pictures up to each of `sizes` in turn and measures search at each; at the last, {@link callers} ask at once for so
 * many seconds. With the `url` of a stack they go through it, without one they are sessions of the database.
 */
export async function measureSearch(
  client: pg.Client,
  sizes: readonly number[],
  key: string,
  url: string | null,
  seconds: number,
): Promise<Measured> {
  const ask = await prepareAsking(client, key, url);
  const all: Figures[] = [];
  for (const documents of sizes) {
    await dropIndex(client);
    await publish(client, documents);
    const index = await buildIndex(client);
    const scans = await countScans(client, ask.sql);
    all.push({
      documents,
      ...index,
      ...(await measureRecall(client, ask)),
      ...scans,
      ...(await measureLatency(client, ask)),
    });
  }
  const plan = await naivePlan(client);
  if (ask.http)
    return { sizes: all, naive_plan: plan, at_once: await askAtOnce(Array(callers).fill(ask.http), seconds) };
  const sessions = await Promise.all(Array.from({ length: callers }, () => openSession(client)));
  const each = sessions.map((session) => (query: string) => ask.sql(query, session));
  const at_once = await askAtOnce(each, seconds);
  await Promise.all(sessions.map((session) => session.end()));
  return { sizes: all, naive_plan: plan, at_once };
}

async function openSession({ host, port, user, password, database }: pg.Client): Promise<pg.Client> {
  const session = new pg.Client({ host, port, user, password: password ?? undefined, database: database ?? "" });
  await session.connect();
  return session;
}
