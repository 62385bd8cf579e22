import { type Asked, ask, type Library, type Site, withWeights } from "./ask.ts";
import { samePairs } from "./heroes.ts";
import { mean, ndcg10 } from "./measures.ts";
import { idOf } from "./publish.ts";

/** What sites that ask the same get, over all queries. */
export interface SitesFigures {
  /** The share of pairs of sites that take the same picture, 0 to 1. */
  readonly same_hero: number;
  /** The share of sites whose next answer begins with the picture that they took. */
  readonly hero_again: number;
  /** Of the answers of all sites. */
  readonly ndcg10: number;
}

/** Whether sites say who asks, and whether they tell what they take. */
export interface SitesWay {
  readonly named: boolean;
  readonly telling: boolean;
}

/** Sites that say who asks and tell what they take; and with less of it. */
export const sitesWays = {
  "told apart": { named: true, telling: true },
  "telling nothing": { named: true, telling: false },
  "without site_id": { named: false, telling: true },
} as const satisfies Record<string, SitesWay>;

/** Whose key all sites have: its id, and what the database knows it by. */
export interface Key {
  readonly id: string;
  readonly hash: string;
}

/** So many of the sites ask once more. */
const returning = 5;

/**
 * So many sites ask each query one after another, and each takes the first picture as its hero; then some of them ask once
 * more. Every query begins with no picture in use.
 */
export async function askAsSites(
  library: Library,
  key: Key,
  asked: readonly Asked[],
  sites: number,
  way: SitesWay,
): Promise<SitesFigures> {
  const same: number[] = [];
  const again: number[] = [];
  const orders: (number | null)[] = [];
  for (const { query, vector } of asked) {
    const askAs = async (site: Site) =>
      (await ask(library, query.text, vector, way.named ? site : null)).map(({ name }) => name);
    await withWeights(library.client, {}, async () => {
      const heroes: { site: Site; hero: string }[] = [];
      for (let at = 0; at < sites; at++) {
        const site = { key_id: key.id, site_id: `site ${at}` };
        const found = await askAs(site);
        orders.push(ndcg10(query.grades, found));
        const [hero] = found;
        if (hero === undefined) continue;
        heroes.push({ site, hero });
        if (way.telling) await tell(library, key, site, hero);
      }
      same.push(samePairs(heroes.map(({ hero }) => hero)));
      for (const { site, hero } of heroes.slice(0, returning)) again.push((await askAs(site))[0] === hero ? 1 : 0);
    });
  }
  return { same_hero: mean(same), hero_again: mean(again), ndcg10: mean(orders) };
}

/** As the endpoint tells the database. Throws where it is not noted. */
async function tell({ client }: Library, key: Key, { site_id }: Site, hero: string): Promise<void> {
  const { rows } = await client.query("select worker.use_image($1, $2, $3, 'hero', 'hero_image', true) as told", [
    key.hash,
    idOf(hero),
    site_id,
  ]);
  if (rows[0].told.status !== "ok") throw new Error(`The use was not noted: ${JSON.stringify(rows[0].told)}`);
}
