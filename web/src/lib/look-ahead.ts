/** Files under way at once: they are held in memory until a zip has taken them. */
const ahead = 3;

/** Results in order, while the next few are on their way; what was taken is let go. `work` never rejects. */
export async function* lookAhead<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const begun: Promise<Result>[] = [];
  let next = 0;
  for (const [at, item] of items.entries()) {
    for (; next < items.length && next <= at + ahead; next++) begun.push(work(items[next]!));
    yield { item, result: await begun.shift()! };
  }
}
