import type { PictureFile } from "./picture.ts";

/** Pictures that are sent along or fetched from elsewhere, in a bucket of their own. Throws `AppError`. */
export interface Sources {
  /** Throws `not_found`, and what `readHeader` throws of a file that nobody can read: that is removed, with all that it tells. */
  read(path: string): Promise<Uint8Array>;
  /** Keeps a picture for its owner, the same bytes once, and answers its path. */
  keep(ownerId: string, file: PictureFile): Promise<string>;
  /** From any public address. */
  fetch(url: string, signal: AbortSignal): Promise<PictureFile>;
}
