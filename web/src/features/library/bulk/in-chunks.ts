/** As many pictures as one call of a verb takes. */
const chunkSize = 500;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface ChunksOutcome<Result> {
  /** One for each chunk that was done. */
  readonly results: readonly Result[];
  /** Those of the chunks that were not: it was cancelled, or one failed. */
  readonly rest: readonly string[];
  /** Why it stopped; null if it was cancelled, or is done. */
  readonly error: unknown;
}

/**
 * Does something to many pictures, a chunk at a time. Between chunks it can be cancelled by `signal`; what is done stays
 * done. Never throws: a chunk that fails ends it, and is among the rest.
 */
export async function inChunks<Result>(
  ids: readonly string[],
  act: (chunk: readonly string[]) => Promise<Result>,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void; readonly size?: number },
): Promise<ChunksOutcome<Result>> {
  const { signal, onProgress, size = chunkSize } = options;
  const results: Result[] = [];
  for (let start = 0; start < ids.length; start += size) {
    onProgress({ done: start, total: ids.length });
    if (signal.aborted) return { results, rest: ids.slice(start), error: null };
    try {
      results.push(await act(ids.slice(start, start + size)));
    } catch (error) {
      return { results, rest: ids.slice(start), error };
    }
  }
  onProgress({ done: ids.length, total: ids.length });
  return { results, rest: [], error: null };
}
