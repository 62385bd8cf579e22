import { vocabularyOfMigration } from "../../../supabase/tests/support/vocabulary.ts";

/** 100,000 different captions such as a library holds: what it is, how, where, in which light. Always the same ones. */
export const captions: readonly string[] = makeCaptions(100_040);

/** What builder sites would ask of that library. */
export const queries: readonly string[] = captions.slice(100_000).map((caption) =>
  caption
    .split(" ")
    .filter((_, place) => place % 4 !== 3)
    .join(" "),
);

function makeCaptions(count: number): string[] {
  const terms = vocabularyOfMigration();
  const of = (facet: string) => terms.filter((term) => term.facet === facet).map(({ term }) => term);
  const [foods, forms, settings, surfaces, moods] = ["food", "form", "setting", "surface", "colour_and_mood"].map(of);
  const random = mulberry32(20261121);
  const pick = (list: readonly string[] | undefined) => list![Math.floor(random() * list!.length)]!;
  const made = new Set<string>();
  while (made.size < count) {
    made.add(`${pick(moods)} ${pick(forms)} of ${pick(foods)} on ${pick(surfaces)}, ${pick(settings)}`);
  }
  return [...made];
}

/** A small seeded generator (Tommy Ettinger's mulberry32): numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
