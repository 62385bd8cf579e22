import pg from "pg";
import { Preset } from "../../shared/images.ts";
import { ngram } from "../../supabase/functions/_adapters/ngram.ts";
import { unspoiled } from "../../supabase/functions/_core/unspoiled.ts";
import { runStack } from "../start/testing/running-stack.ts";
import { captions, queries } from "./captions.ts";
import { median } from "./median.ts";
import { naiveSearch } from "./naive-search.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

const model = { model: "ngram-1536", dimensions: 1536 };

const sizes = [1000, 10_000];
const rounds = 60;

interface Figures {
  readonly documents: number;
  /** Of the vector half. */
  readonly plan: string;
  /** Of the search function itself, from the index's own counter. */
  readonly index_scans_per_search: number;
  readonly recall_at_10: number;
  /** Of the search function itself, where only so many of the pictures fit; and how many of ten came back at least. */
  readonly recall_1_percent: number;
  readonly recall_10_percent: number;
  readonly recall_50_percent: number;
  readonly filtered_rows: number;
  readonly sql_p50_ms: number;
  readonly http_p50_ms: number;
  readonly http_over_sql: number;
  readonly naive_plan: string;
  readonly naive_p50_ms: number;
  readonly naive_over_ours: number;
}

/** Measures search on the embedded stack with as many published pictures as `sizes` says. */
export async function run(): Promise<BenchResult> {
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  try {
    await client.query("update public.api_keys set rate_per_minute = 100000");
    const all: Figures[] = [];
    for (const documents of sizes) {
      await publish(client, documents);
      all.push(await measure(client, stack.facts, documents));
    }
    return { table: describe(all), json: { search: all } };
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
}

/** The figures as a table, and below it both plans at the largest size. */
function describe(all: readonly Figures[]): string {
  const rows = all.map(({ plan, naive_plan, ...figures }) => figures);
  const last = all.at(-1);
  return [formatTable(rows), "", `ours:             ${last?.plan}`, `the first design: ${last?.naive_plan}`].join("\n");
}

/** Publishes pictures without making them: rows of the index only. The vector index is built after the rows are in. */
async function publish(client: pg.Client, total: number): Promise<void> {
  const { rows } = await client.query("select count(*)::int as present from public.search_documents");
  const present: number = rows[0].present;
  await client.query("drop index public.search_vectors_ngram_1536_idx");
  for (let at = present; at < total; at += 200) {
    const texts = captions.slice(at, Math.min(at + 200, total));
    const { vectors } = unspoiled(await ngram.embed({ ...model, texts }, AbortSignal.timeout(60_000)));
    await client.query(
      `with made as (
         insert into public.images (origin, status, prompt, master_path, category, width, height)
         select 'uploaded', 'ready', text, 'bench', case when n % 100 = 0 then 'hundredth' when n % 10 = 1 then 'tenth' end,
           case when n % 2 = 0 then 1600 else 900 end, 1200
         from unnest($1::text[]) with ordinality as captions (text, n) returning id, prompt
       ), vectors as (
         select made.id, vector from made join unnest($1::text[], $2::text[]) as given (text, vector) on text = prompt
       ), documents as (
         insert into public.search_documents (image_id, publication, words, card)
         select id, 1, to_tsvector('english', prompt), jsonb_build_object('id', id, 'tags', '[]'::jsonb, 'category', null,
           'description', prompt, 'alt', prompt, 'dominant_color', '#aa7744', 'colors', '[]'::jsonb, 'thumbhash', '',
           'sizes', (select jsonb_object_agg(preset, '{"path": "a/1/b.jpg", "width": 400, "height": 300}'::jsonb)
             from unnest($3::text[]) preset)) from made
       )
       insert into public.search_vectors (image_id, model_id, embedding)
       select id, 'ngram-1536', vector::extensions.vector from vectors`,
      [texts, vectors.map((vector) => JSON.stringify(vector)), Preset.options],
    );
  }
  await client.query(
    `create index search_vectors_ngram_1536_idx on public.search_vectors
     using hnsw (embedding extensions.vector_cosine_ops) where model_id = 'ngram-1536'`,
  );
  await client.query("select private.learn_search_words(prompt) from public.images");
  await client.query("select private.count_search_words(), private.sum_published()");
  await client.query("analyze");
}

async function measure(
  client: pg.Client,
  facts: { url: string; search_key: string },
  documents: number,
): Promise<Figures> {
  const { vectors } = unspoiled(await ngram.embed({ ...model, texts: queries }, AbortSignal.timeout(60_000)));
  const literals = vectors.map((vector) => JSON.stringify(vector));
  const keyHash = await hashOf(facts.search_key);
  const askSql = (query: string) =>
    client
      .query("select worker.search($1, jsonb_build_object('query', $2::text)) as answer", [keyHash, query])
      .then(({ rows }) => rows[0].answer);
  const askHttp = (query: string) =>
    fetch(`${facts.url}/functions/v1/search`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": facts.search_key },
      body: JSON.stringify({ query, size: "product_card" }),
    }).then(async (answer) => {
      if (!answer.ok) throw new Error(`The search answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    });

  for (const query of queries) await askHttp(query); // fills the cache of embeddings
  const before = await indexScans(client);
  for (const query of queries) await askSql(query);
  const scans = (await indexScans(client)) - before;

  // In turn, so that both see the same state of the machine.
  const [sql, http, naive]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const at = round % queries.length;
    sql.push(await timed(() => askSql(queries[at]!)));
    http.push(await timed(() => askHttp(queries[at]!)));
    naive.push(await timed(() => client.query(naiveSearch, [literals[at], 0.1, 10])));
  }

  const filtered = [];
  for (const filter of filters) filtered.push(await filteredRecall(client, keyHash, literals, filter));
  return {
    documents,
    plan: await planOf(client, nearest(literals[0]!), "set local enable_seqscan = off; set local enable_sort = off"),
    index_scans_per_search: scans / queries.length,
    recall_at_10: await recall(client, literals),
    recall_1_percent: filtered[0]!.recall,
    recall_10_percent: filtered[1]!.recall,
    recall_50_percent: filtered[2]!.recall,
    filtered_rows: Math.min(...filtered.map(({ fewest }) => fewest)),
    sql_p50_ms: median(sql),
    http_p50_ms: median(http),
    http_over_sql: median(http) / median(sql),
    naive_plan: await planOf(
      client,
      naiveSearch.replaceAll("$1", `'${literals[0]}'`).replace("$2", "0.1").replace("$3", "10"),
    ),
    naive_p50_ms: median(naive),
    naive_over_ours: median(naive) / median(sql),
  };
}

const nearest = (literal: string) =>
  `select image_id from public.search_vectors where model_id = 'ngram-1536'
   order by embedding operator(extensions.<=>) '${literal}'::extensions.vector limit 100`;

/** How much of the true ten nearest the index finds among its first ten. */
async function recall(client: pg.Client, literals: readonly string[]): Promise<number> {
  const ten = async (literal: string, scan: string) => {
    await client.query(`begin; set local enable_seqscan = off; set local hnsw.ef_search = 100; ${scan}`);
    const { rows } = await client.query(nearest(literal));
    await client.query("rollback");
    return rows.slice(0, 10).map(({ image_id }) => image_id as string);
  };
  let found = 0;
  for (const literal of literals) {
    const exact = new Set(await ten(literal, "set local enable_indexscan = off; set local enable_seqscan = on"));
    found += (await ten(literal, "")).filter((id) => exact.has(id)).length;
  }
  return found / (literals.length * 10);
}

/** What a search asks for, and the same in SQL. */
const filters = [
  { asked: { category: "hundredth" }, sql: "category = 'hundredth'" },
  { asked: { category: "tenth" }, sql: "category = 'tenth'" },
  { asked: { orientation: "portrait" }, sql: "orientation = 'portrait'" },
];

/** How many of the true ten nearest among those that fit are found by similarity alone, and the fewest that come back. */
async function filteredRecall(
  client: pg.Client,
  keyHash: string,
  literals: readonly string[],
  { asked, sql }: (typeof filters)[number],
): Promise<{ recall: number; fewest: number }> {
  let found = 0;
  let fewest = 10;
  for (const [at, literal] of literals.entries()) {
    await client.query("begin; set local enable_indexscan = off; set local enable_bitmapscan = off");
    const exact = await client.query(
      `select f.image_id from public.search_facets f join public.search_vectors v using (image_id)
       where v.model_id = 'ngram-1536' and f.${sql}
       order by v.embedding operator(extensions.<=>) '${literal}'::extensions.vector limit 10`,
    );
    await client.query("rollback; begin; update private.search_weights set text = 0");
    const answer = await client.query("select worker.search($1, $2) -> 'results' as results", [
      keyHash,
      { query: queries[at], ...asked },
    ]);
    await client.query("rollback");
    const ours = new Set((answer.rows[0].results as { id: string }[]).map(({ id }) => id));
    found += exact.rows.filter(({ image_id }) => ours.has(image_id)).length;
    fewest = Math.min(fewest, ours.size);
  }
  return { recall: found / (literals.length * 10), fewest };
}

/** The nodes that EXPLAIN plans, outermost first, under the settings of the function that runs the statement. */
async function planOf(client: pg.Client, statement: string, settings = ""): Promise<string> {
  await client.query(`begin; set local hnsw.ef_search = 100; ${settings}`);
  const { rows } = await client.query(`explain (costs off) ${statement}`);
  await client.query("rollback");
  const lines = rows.map((row) => String(row["QUERY PLAN"]));
  const nodes = lines.filter((line, depth) => depth === 0 || line.includes("->"));
  return nodes.map((line) => line.replace(/^[\s->]+/, "")).join(" > ");
}

async function indexScans(client: pg.Client): Promise<number> {
  await client.query("select pg_stat_force_next_flush()");
  const { rows } = await client.query(
    "select idx_scan::int as scans from pg_stat_user_indexes where indexrelname = 'search_vectors_ngram_1536_idx'",
  );
  return rows[0].scans;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("hex");
}
