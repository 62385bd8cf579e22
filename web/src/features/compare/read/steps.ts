/** A row of a batch. */
export interface MadeRow {
  /** Among the rows of its batch, from 0. */
  readonly place: number;
  /** As people count it. */
  readonly number: number;
}

/** A batch, as far as it is gone through. */
export interface ComparedBatch {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
  /** Whether it is made of rows, and those of them that have pictures. */
  readonly isOfRows: boolean;
  readonly rows: readonly MadeRow[];
  /** Each once, in their order. */
  readonly prompts: readonly string[];
  /** The models that make each of them, in their order. */
  readonly modelIds: readonly string[];
  /** The pictures of each prompt; none of a batch of rows, for those are too many. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
}

/** What is looked at side by side. */
export interface Step {
  /** What the pictures were to show; null where they say so themselves. */
  readonly prompt: string | null;
  readonly ids: readonly string[];
  /** Rows of batches whose pictures belong to it as well. */
  readonly rows: readonly (MadeRow & { readonly batchId: string })[];
}

/** Prompt by prompt: the first of every batch side by side, then the second. Rows of one place stand beside each other. */
export function stepsOf(batches: readonly ComparedBatch[]): Step[] {
  const placed = batches.map(({ rows }) => new Map(rows.map((row) => [row.place, row])));
  const places = new Set(
    batches.flatMap(({ prompts, rows }) => [...prompts.keys(), ...rows.map(({ place }) => place)]),
  );
  return [...places]
    .sort((one, other) => one - other)
    .map((at): Step => {
      const prompts = new Set(batches.flatMap(({ prompts }) => prompts[at] ?? []));
      return {
        prompt: prompts.size === 1 ? ([...prompts][0] ?? null) : null,
        ids: batches.flatMap(({ prompts, idsOf }) => idsOf.get(prompts[at] ?? "") ?? []),
        rows: batches.flatMap(({ id }, which) => {
          const row = placed[which]?.get(at);
          return row ? { batchId: id, ...row } : [];
        }),
      };
    });
}
