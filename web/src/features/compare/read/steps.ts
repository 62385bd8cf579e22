/** A batch, as far as it is gone through. */
export interface ComparedBatch {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
  /** How many rows it has; 0: it is made of prompts. */
  readonly rows: number;
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
  readonly rows: readonly { readonly batchId: string; readonly row: number }[];
}

const lengthOf = ({ rows, prompts }: ComparedBatch) => Math.max(rows, prompts.length);

/** Prompt by prompt: the first of every batch side by side, then the second. */
export function stepsOf(batches: readonly ComparedBatch[]): Step[] {
  return Array.from({ length: Math.max(0, ...batches.map(lengthOf)) }, (_, at): Step => {
    const prompts = new Set(batches.flatMap(({ prompts }) => prompts[at] ?? []));
    return {
      prompt: prompts.size === 1 ? ([...prompts][0] ?? null) : null,
      ids: batches.flatMap(({ prompts, idsOf }) => idsOf.get(prompts[at] ?? "") ?? []),
      rows: batches.filter(({ rows }) => at < rows).map(({ id }) => ({ batchId: id, row: at })),
    };
  });
}
