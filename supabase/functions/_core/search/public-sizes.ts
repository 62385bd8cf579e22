import type { Preset } from "../../../../shared/images.ts";
import type { PublicFile } from "../../../../shared/search.ts";

/** A picture's files by their path in the bucket `library`. */
export type StoredSizes = Partial<
  Record<Preset, { readonly path: string; readonly width: number; readonly height: number }>
>;

/** The same files by the address at which anybody can fetch them. */
export function publicSizes(sizes: StoredSizes, publicUrl: (path: string) => string): Record<Preset, PublicFile> {
  return Object.fromEntries(
    Object.entries(sizes).map(([preset, { path, width, height }]) => [preset, { url: publicUrl(path), width, height }]),
  ) as Record<Preset, PublicFile>;
}
