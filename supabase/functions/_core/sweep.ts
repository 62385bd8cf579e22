import type { Bucket, Files } from "./ports/files.ts";

export interface OrphanedFile {
  readonly bucket: Bucket;
  readonly path: string;
}

export interface SweepPorts {
  readonly files: Pick<Files, "remove">;
  readonly orphans: (maxCount: number) => Promise<OrphanedFile[]>;
}

/** Fewer than the 1000 that the Storage API removes at once, and as many times as one call has the time for. */
const perRound = 500;
const rounds = 20;

/** Removes files that no row speaks of. What it does not reach is left to the next week. */
export async function sweepFiles({ files, orphans }: SweepPorts): Promise<{ removed: number }> {
  let removed = 0;
  for (let round = 0; round < rounds; round++) {
    const found = await orphans(perRound);
    for (const bucket of ["studio", "library", "ingest"] as const) {
      const paths = found.filter((file) => file.bucket === bucket).map(({ path }) => path);
      if (paths.length > 0) await files.remove(bucket, paths);
    }
    removed += found.length;
    if (found.length < perRound) break;
  }
  return { removed };
}
