/** One picture as an answer to one query, as two embedders have it called. */
export interface Judged {
  readonly one: string;
  readonly other: string;
}

export interface Agreement {
  /** Answers that were judged. */
  readonly answers: number;
  /** The share of them with the same label. */
  readonly agree: number;
  /** The share that would agree if each embedder gave as many of each label, but to pictures by chance. */
  readonly by_chance: number;
  /** Of those that either calls strong, the share that both do; null where neither calls any so. */
  readonly strong_agree: number | null;
}

export function agreementOf(all: readonly Judged[]): Agreement {
  const share = (fits: (judged: Judged) => boolean) => all.filter(fits).length / all.length;
  const labels = new Set(all.flatMap(({ one, other }) => [one, other]));
  const either = all.filter(({ one, other }) => one === "strong" || other === "strong");
  return {
    answers: all.length,
    agree: share(({ one, other }) => one === other),
    by_chance: [...labels].reduce(
      (sum, label) => sum + share(({ one }) => one === label) * share(({ other }) => other === label),
      0,
    ),
    strong_agree: either.length === 0 ? null : either.filter(({ one, other }) => one === other).length / either.length,
  };
}
