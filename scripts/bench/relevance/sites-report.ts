import type pg from "pg";
import { type Asked, askAll, type Library, libraryOf, remember } from "./ask.ts";
import type { Caption } from "./captions.ts";
import type { BenchEmbedder } from "./embedders.ts";
import type { Grades } from "./measures.ts";
import { publish } from "./publish.ts";
import { type Part, parts } from "./queries.ts";
import { qualityOf } from "./rank.ts";
import { siblingsOf } from "./siblings.ts";
import { askAsSites, type Key, type SitesFigures, sitesWays } from "./sites.ts";

export interface SitesReport {
  readonly sites: number;
  /** How good answers are to a caller who does not say who asks, and to sites that are told apart. */
  readonly ndcg10: Record<Part, { readonly without_site: number; readonly with_site: number }>;
  /** So many pictures must be just what is asked for (grade 3), or not every site can have one of its own. */
  readonly least: number;
  readonly together: Record<Part, Together>;
}

/** Of the queries that enough pictures answer. */
export type Together = { readonly queries: number } & Record<keyof typeof sitesWays, SitesFigures>;

const sites = 50;
/** So many are enough for what does not depend on how many there are. */
const few = 10;
/** So many see what it costs: the more of them, the more are past the best. */
const paying = 20;
const least = 16;
/** Pictures of each caption: itself and its siblings. */
const alike = 8;

/**
 * What sites get that ask the same. How good it is, is measured in the library of the captions; how much the same, in one
 * with siblings of each, which this publishes: too few captions are alike for fifty sites.
 */
export async function measureSites(
  client: pg.Client,
  by: BenchEmbedder,
  captions: readonly Caption[],
  asked: readonly Asked[],
): Promise<SitesReport> {
  const key = await openKey(client);
  const ofCaptions = libraryOf(client, by.modelId, captions);
  const ndcg10 = await byPart(asked, (those) => costOf(ofCaptions, key, those));

  const more = captions.flatMap((caption) => siblingsOf(caption, alike - 1));
  await publish(client, more, [by]);
  const ofAll = libraryOf(client, by.modelId, [...captions, ...more]);
  await remember(ofAll, asked);
  const enough = asked
    .map((one) => ({ ...one, query: { ...one.query, grades: withSiblings(one.query.grades) } }))
    .filter(({ query }) => [...query.grades.values()].filter((grade) => grade === 3).length >= least);
  const together = await byPart(enough, (those) => measureTogether(ofAll, key, those));
  return { sites, ndcg10, least, together };
}

/** A key with a name of its own that may ask as often as it likes. */
async function openKey(client: pg.Client): Promise<Key> {
  const { rows } = await client.query(
    "update public.api_keys set rate_per_minute = 100000 where id = (select min(id::text)::uuid from public.api_keys) returning id, hash",
  );
  return rows[0];
}

async function costOf(library: Library, key: Key, asked: readonly Asked[]) {
  const apart = await askAsSites(library, key, asked, paying, sitesWays["told apart"]);
  return { without_site: qualityOf(await askAll(library, asked, {})).ndcg10, with_site: apart.ndcg10 };
}

async function measureTogether(library: Library, key: Key, asked: readonly Asked[]): Promise<Together> {
  const all = new Map<string, SitesFigures>();
  for (const [name, way] of Object.entries(sitesWays)) {
    all.set(name, await askAsSites(library, key, asked, way.named && way.telling ? sites : few, way));
  }
  return { queries: asked.length, ...(Object.fromEntries(all) as Record<keyof typeof sitesWays, SitesFigures>) };
}

/** A sibling answers as well as what it is like. */
function withSiblings(grades: Grades): Grades {
  const places = Array.from({ length: alike }, (_, at) => (at === 0 ? "" : `~${at}`));
  return new Map([...grades].flatMap(([name, grade]) => places.map((place) => [name + place, grade] as const)));
}

async function byPart<Value>(
  asked: readonly Asked[],
  measure: (those: readonly Asked[]) => Promise<Value>,
): Promise<Record<Part, Value>> {
  const all: [Part, Value][] = [];
  for (const part of parts) all.push([part, await measure(asked.filter(({ query }) => query.part === part))]);
  return Object.fromEntries(all) as Record<Part, Value>;
}
