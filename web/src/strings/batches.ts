export const batchesStrings = { title: "Batches" } as const;
