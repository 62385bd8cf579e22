import { createClient as createLarder } from "@supabase/supabase-js";
import pg from "pg";
import sharp from "sharp";
import { type Client, createClient } from "../../../shared/client.ts";
import { createProduct, reprocessProduct } from "../../../shared/products.ts";
import type { Facts } from "../../start/facts.ts";
import { runStack } from "../../start/testing/running-stack.ts";
import { median } from "../median.ts";
import type { Figure } from "../web/figure.ts";

const scenes = ["scene-breakfast-table", "scene-farmhouse", "scene-slate", "scene-market"];
const turns = 2;
const maker = "runware-flux-2-dev";

/**
 * How long a product's scenes take from the moment its cut-out is there: four at the same time, and each of them alone, on a stack
 * whose vendors are fakes that take ten seconds for a picture. The median of some turns, which alternate.
 */
export async function measureAtOnce(): Promise<Figure[]> {
  const stack = await runStack({ flags: ["--ephemeral", "--no-demo", "--fake-providers"] });
  const database = new pg.Client({ connectionString: stack.facts.database_url });
  await database.connect();
  try {
    const client = await signedIn(stack.facts);
    const { product_id: id } = await client.call(createProduct, {
      image: await photo(),
      removal_model_id: "flood-border",
      model_id: maker,
      scenes,
    });
    await settled(database, id);
    const together: number[] = [];
    const slowest: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      together.push(await timed(stack.facts, client, database, id, scenes));
      const alone: number[] = [];
      for (const scene of scenes) alone.push(await timed(stack.facts, client, database, id, [scene]));
      slowest.push(Math.max(...alone));
    }
    const [all, one] = [median(together), median(slowest)];
    return [
      { name: "four scenes at the same time", value: all, unit: "s" },
      { name: "the slowest of them alone", value: one, unit: "s" },
      {
        name: "how much longer the four take",
        value: Math.round((all / one) * 100) / 100,
        unit: "x",
        budget: { atMost: 1.3 },
      },
    ];
  } finally {
    await database.end();
    await stack.end("SIGTERM");
  }
}

/** Makes scenes of the cut-out that is there; seconds from the first job of theirs to the end of the last. */
async function timed(
  { fake_vendors }: Facts,
  client: Client,
  database: pg.Client,
  id: string,
  wanted: string[],
): Promise<number> {
  const slow = JSON.stringify([{ on: "tasks", fault: "slow", times: wanted.length }]);
  await fetch(`${fake_vendors?.runware}/__fake/faults`, { method: "POST", body: slow });
  await client.call(reprocessProduct, { id, scenes: wanted });
  const run = await settled(database, id);
  const { rows } = await database.query<{ seconds: number }>(
    `select extract(epoch from max(j.finished_at) - min(j.queued_at))::float8 as seconds
     from public.jobs j join public.images i on i.id = j.image_id
     where i.product_id = $1 and i.product_run = $2 and i.product_part = 'scene'`,
    [id, run],
  );
  return rows[0]!.seconds;
}

/** Looks in the database: whoever asks the function so often is told to wait. */
async function settled(database: pg.Client, id: string): Promise<number> {
  for (;;) {
    const { rows } = await database.query<{ status: string; run: number; lost: string | null }>(
      `select p.status, p.run, (
         select min(i.error_detail) from public.images i
         where i.product_id = p.id and i.product_run = p.run and i.status = 'failed') as lost
       from public.products p where p.id = $1`,
      [id],
    );
    const { status, run, lost } = rows[0]!;
    if (status !== "processing" && lost) throw new Error(`A scene failed: ${lost}`);
    if (status !== "processing") return run;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function signedIn({ url, publishable_key, admin }: Facts): Promise<Client> {
  const larder = createLarder(url, publishable_key, { auth: { persistSession: false, autoRefreshToken: false } });
  const { data, error } = await larder.auth.signInWithPassword(admin);
  if (error) throw error;
  const headers = { apikey: publishable_key, authorization: `Bearer ${data.session.access_token}` };
  return createClient({ url, headers, fetch });
}

/** A jar on gray paper, as a phone would have it after it was shrunk. */
async function photo(): Promise<string> {
  const jar = `<svg width="1600" height="1200"><rect width="1600" height="1200" fill="#c9cdd2"/>
    <rect x="600" y="260" width="400" height="680" rx="70" fill="#3f7a52"/>
    <rect x="600" y="470" width="400" height="240" fill="#f4efe2"/></svg>`;
  return (await sharp(Buffer.from(jar)).jpeg({ quality: 92 }).toBuffer()).toString("base64");
}
