import type { PictureFile } from "./picture.ts";

export type Bucket = "studio" | "library" | "ingest";

/** The files of images. `studio` is private, `library` is public; `ingest` has what callers send to patterns. Throws `storage_unavailable`. */
export interface Files {
  /** From `studio`. Throws `not_found`. */
  read(path: string): Promise<Uint8Array>;
  /** To `studio`; what lies there already is replaced. */
  write(path: string, file: PictureFile): Promise<void>;
  /** Copies a file from `studio` to `library`. One that is there already with the same size is a success. */
  publish(from: string, to: string, bytes: number): Promise<void>;
  /** Names of the files and folders in a folder. */
  list(bucket: Bucket, folder: string): Promise<string[]>;
  remove(bucket: Bucket, paths: readonly string[]): Promise<void>;
}
