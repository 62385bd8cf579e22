/** The share of all pairs of sites that got the same picture, 0 to 1. Of fewer than two sites: 0. */
export function samePairs(heroes: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const hero of heroes) counts.set(hero, (counts.get(hero) ?? 0) + 1);
  const pairs = (of: number) => (of * (of - 1)) / 2;
  const same = [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
  return heroes.length < 2 ? 0 : same / pairs(heroes.length);
}
