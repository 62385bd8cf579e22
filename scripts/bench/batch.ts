import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { launchChromium } from "../../web/tests/support/chromium.ts";
import { signIn } from "../../web/tests/support/sign-in.ts";
import { buildWeb } from "../build-web.ts";
import type { Facts } from "../start/facts.ts";
import { runStack } from "../start/testing/running-stack.ts";
import { measureReading, measureWatching } from "./batch/in-browser.ts";
import { measureDatabase } from "./batch/in-database.ts";
import { measureHttp } from "./batch/over-http.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";
import { type Figure, rowOf, verdictOf } from "./web/figure.ts";

/** A CSV of ten thousand rows: in the database, over HTTP, and on the screens that begin and watch it. */
export async function run(): Promise<BenchResult> {
  await buildWeb();
  const stack = await runStack();
  try {
    const figures = await measureStack(stack.facts);
    return {
      table: formatTable(figures.map(rowOf)),
      json: { figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })) },
    };
  } finally {
    await stack.end("SIGTERM");
  }
}

async function measureStack({ url, publishable_key, admin: account, database_url }: Facts): Promise<Figure[]> {
  const client = createClient(url, publishable_key, { auth: { persistSession: false, autoRefreshToken: false } });
  const { error } = await client.auth.signInWithPassword(account);
  if (error) throw error;
  const database = new pg.Client({ connectionString: database_url });
  await database.connect();
  // What is measured is the batch, not the drawing of its pictures.
  await database.query("update public.job_kinds set paused_at = now() where kind = 'generate'");
  const browser = await launchChromium();
  try {
    say("over HTTP");
    const { figures, batchId } = await measureHttp(client);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: url });
    await page.goto("/sign-in");
    await signIn(page, account);
    await page.getByRole("navigation").first().waitFor();
    say("reading in the browser");
    const reading = await measureReading(page);
    say("watching in the browser");
    const watching = await measureWatching(page, batchId, database);
    say("in the database");
    return [...figures, ...reading, ...watching, ...(await measureDatabase(database))];
  } finally {
    await browser.close();
    await database.end();
  }
}

/** The table comes at the end, and that takes some minutes. */
const say = (step: string) => console.error(`… ${step}`);
