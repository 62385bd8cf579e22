/** What can be compared, as it is listed. */
export interface Comparable {
  readonly batchIds: readonly string[];
  readonly title: string;
  readonly models: number;
  /** Batches of one comparison differ in their recipe. */
  readonly styles: number;
  readonly prompts: number;
  readonly createdAt: string;
}

/** A row of `batches`. */
export interface BatchRow {
  readonly id: string;
  readonly name: string | null;
  readonly created_at: string;
  readonly prompts: readonly string[];
  readonly rows: number;
  readonly models: unknown;
  readonly request: unknown;
}

/** So many are listed. */
const listed = 12;
const mostTogether = 4;

/** A comparison in several styles is a batch of each, with one name and one seed. */
function keyOf({ id, name, request }: BatchRow): string {
  const { seed } = (request ?? {}) as { readonly seed?: number };
  return name === null || seed === undefined ? id : `${seed} ${name}`;
}

/** Batches that several models made, or that were begun together, the latest first. */
export function comparableOf(rows: readonly BatchRow[]): Comparable[] {
  return [...Map.groupBy(rows, keyOf).values()]
    .map((some): Comparable => {
      const together = some.slice(0, mostTogether).toReversed();
      const [first] = together as [BatchRow, ...BatchRow[]];
      const prompts = Math.max(...together.map(({ rows, prompts }) => rows || prompts.length));
      return {
        batchIds: together.map(({ id }) => id),
        title: first.name ?? first.prompts[0] ?? "",
        models: Math.max(1, (first.models as readonly unknown[] | null)?.length ?? 1),
        styles: together.length,
        prompts,
        createdAt: first.created_at,
      };
    })
    .filter(({ models, styles }) => models > 1 || styles > 1)
    .slice(0, listed);
}
