/** As many ids as an address holds everywhere. */
const largestBatch = 100;

/** The ids in parts that each fit into the address of one request. */
export const idBatches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / largestBatch) }, (_, at) =>
    ids.slice(at * largestBatch, (at + 1) * largestBatch),
  );
