import type { Database } from "./database/database.ts";
import { demoPrompts } from "./demo-prompts.ts";
import { readJson, writeJson } from "./json-file.ts";

interface DemoOptions {
  readonly database: Database;
  /** Remembers that the demo library is full; null remembers nothing. */
  readonly folder: string | null;
  readonly onProgress: (text: string) => void;
}

interface DemoResult {
  readonly pictures: number;
  readonly failed: number;
  readonly seconds: number;
}

/**
 * Fills an empty library with the demo pictures, through the pipeline that every picture goes through: batches, jobs,
 * providers, approval. A start that was cut short is taken up again; null when there is nothing to do.
 */
export async function fillDemo({ database, folder, onProgress }: DemoOptions): Promise<DemoResult | null> {
  const marker = `${folder}/demo.json`;
  if (folder !== null && (await readJson(marker))) return null;
  const batches = (await findDemo(database)) ?? (await submitDemo(database));
  if (!batches) return null;

  const began = performance.now();
  const first = await readCounts(database, batches);
  for (let counts = first; ; counts = await readCounts(database, batches)) {
    const seconds = (performance.now() - began) / 1000;
    if (counts.published + counts.failed >= counts.total) {
      if (folder !== null) await writeJson(marker, { finished_at: new Date().toISOString() });
      return { pictures: counts.published, failed: counts.failed, seconds };
    }
    onProgress(describe(counts, (counts.published - first.published) / seconds));
    await approveReady(database, batches);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

interface Counts {
  readonly total: number;
  readonly published: number;
  readonly failed: number;
}

function describe({ total, published, failed }: Counts, perSecond: number): string {
  const left = perSecond > 0 ? `, about ${Math.ceil((total - published - failed) / perSecond)} s left` : "";
  return `Filling the demo library: ${published} of ${total} pictures${left} ...`;
}

const styles = [...new Set(demoPrompts.map(({ style }) => style))];
const promptsOf = (style: string) => demoPrompts.filter((demo) => demo.style === style).map(({ prompt }) => prompt);

/** The batches of a start that was cut short: those with just these prompts. */
async function findDemo(database: Database): Promise<string[] | null> {
  const found = await database.query<{ id: string }>(
    "select id from public.batches where prompts in (select array(select jsonb_array_elements_text(p)) from jsonb_array_elements($1) p)",
    [JSON.stringify(styles.map(promptsOf))],
  );
  return found.length > 0 ? found.map(({ id }) => id) : null;
}

/** One batch per style, all or none, by the offline model: nobody pays for pictures that were not asked for. A library that has pictures already is somebody's own, and left alone. */
async function submitDemo(database: Database): Promise<string[] | null> {
  const [library] = await database.query<{ owner: string | null; used: boolean }>(
    `select (select user_id from public.members where role = 'admin' order by joined_at limit 1) as owner,
       exists (select from public.images) as used`,
  );
  if (!library?.owner || library.used) return null;
  const submitted = await database.query<{ batch_id: string }>(
    `select public.create_batch(
         prompts := array(select jsonb_array_elements_text(demo -> 'prompts')), style := demo ->> 'style', owner_id := $2,
         model_id := 'sketch-1'
       ) ->> 'batch_id' as batch_id
     from jsonb_array_elements($1) demo`,
    [JSON.stringify(styles.map((style) => ({ style, prompts: promptsOf(style) }))), library.owner],
  );
  return submitted.map(({ batch_id }) => batch_id);
}

async function readCounts(database: Database, batches: string[]): Promise<Counts> {
  const [counts] = await database.query<Counts>(
    `select count(*)::int as total, count(d.image_id)::int as published,
       count(*) filter (where i.status = 'failed')::int as failed
     from public.images i left join public.search_documents d on d.image_id = i.id
     where i.batch_id = any ($1)`,
    [batches],
  );
  return counts ?? { total: 0, published: 0, failed: 0 };
}

const approveReady = (database: Database, batches: string[]) =>
  database.query(
    `select public.approve_images(array_agg(id)) from public.images
     where batch_id = any ($1) and status = 'ready' having count(*) > 0`,
    [batches],
  );
