import { type Asked, askAll, type Library } from "./ask.ts";
import { type Part, parts } from "./queries.ts";
import { type Quality, qualityOf, type Ranked, type Strong, strongOf } from "./rank.ts";
import { labelsWithout, ways, without } from "./ways.ts";

/** Of each way of searching, in the order of the table; and of what `hybrid` calls strong. */
export type PartFigures = Record<keyof typeof ways, Quality> & Strong;

/** What is measured by one embedder. */
export interface Figures extends Record<Part, PartFigures> {
  readonly without: Record<keyof typeof without, Record<Part, Quality>>;
  readonly labels_without: Record<keyof typeof labelsWithout, Record<Part, Strong>>;
}

/** Asks all queries in every way, and in every way without a part of it. */
export async function measure(library: Library, asked: readonly Asked[]): Promise<Figures> {
  const all = new Map<string, Ranked[]>();
  for (const [name, way] of Object.entries({ ...ways, ...without, ...labelsWithout })) {
    all.set(name, await askAll(library, asked, way));
  }
  const of = (name: string, part: Part) => all.get(name)!.filter(({ query }) => query.part === part);
  return {
    ...byPart((part) => ({
      ...mapKeys(ways, (name) => qualityOf(of(name, part))),
      ...strongOf(of("hybrid", part)),
    })),
    without: mapKeys(without, (name) => byPart((part) => qualityOf(of(name, part)))),
    labels_without: mapKeys(labelsWithout, (name) => byPart((part) => strongOf(of(name, part)))),
  };
}

/** The same of each part of the set. */
export function byPart<Value>(make: (part: Part) => Value): Record<Part, Value> {
  return Object.fromEntries(parts.map((part) => [part, make(part)])) as Record<Part, Value>;
}

function mapKeys<Key extends string, Value>(of: Record<Key, unknown>, make: (key: Key) => Value): Record<Key, Value> {
  const keys = Object.keys(of) as Key[];
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
