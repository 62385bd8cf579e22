/** Files that callers put into the bucket `ingest` themselves. Throws `AppError`. */
export interface Uploads {
  /** An address that takes one file for a path, and the token in it. */
  sign(path: string): Promise<{ readonly url: string; readonly token: string }>;
  /** Where those of an owner's uploads lie that have a file, by their ids. */
  find(ownerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
