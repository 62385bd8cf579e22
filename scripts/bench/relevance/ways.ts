/** What is other than usual in `private.search_weights` while a way of searching is measured, and whether it gets no vector. */
export interface Way {
  readonly weights?: Readonly<Record<string, number>>;
  readonly wordsOnly?: true;
}

/**
 * Each half alone and bare, that is nearest vectors, and full text without synonyms and guesses; what answers where no
 * embedder does; and all together.
 */
export const ways = {
  vector: { weights: { text: 0 } },
  text: { wordsOnly: true, weights: { synonym: 0, typo: 0 } },
  degraded: { wordsOnly: true },
  hybrid: {},
} as const satisfies Record<string, Way>;

/** All together but for one part. */
export const without = {
  synonyms: { weights: { synonym: 0 } },
  typos: { weights: { typo: 0 } },
  tags: { weights: { tag: 0 } },
  category: { weights: { category: 0 } },
  description: { weights: { description: 0 } },
  prompt: { weights: { prompt: 0 } },
} as const satisfies Record<string, Way>;

/** All together, but labels that go by less. */
export const labelsWithout = {
  words: { weights: { strong_said: 0, good_said: 0 } },
  similarity: { weights: { strong_z: -100, good_z: -100, strong_of_nearest: 0 } },
  nearest: { weights: { strong_of_nearest: 0 } },
} as const satisfies Record<string, Way>;
