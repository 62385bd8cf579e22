import { failureOf } from "../../../lib/failure.ts";
import type { PictureFile } from "./picture-files.ts";

/** A picture that lies where the pattern can read it. */
export interface Placed {
  readonly upload_id: string;
  readonly name: string;
  /** A small picture of it, as a `data:` address; null where there is none. */
  readonly preview: string | null;
}

export interface NotPlaced {
  readonly picture: PictureFile;
  /** A sentence. */
  readonly reason: string;
}

const atOnce = 4;

/**
 * Puts pictures in their places, a few at a time, by `place`, which answers the id of the upload and a small picture of it. Those that could not be
 * are told with the reason and hold up no other. Once `signal` is aborted no other begins.
 */
export async function placePictures(
  pictures: readonly PictureFile[],
  place: (picture: PictureFile, signal: AbortSignal) => Promise<Omit<Placed, "name">>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<{ readonly placed: Placed[]; readonly failed: NotPlaced[] }> {
  const outcomes: (Placed | NotPlaced)[] = [];
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    while (!signal.aborted) {
      const at = next++;
      const picture = pictures[at];
      if (!picture) return;
      outcomes[at] = await place(picture, signal).then(
        (placed) => ({ ...placed, name: picture.name }),
        (error: unknown) => ({ picture, reason: failureOf(error).message }),
      );
      onProgress(++done);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  signal.throwIfAborted();
  return {
    placed: outcomes.filter((outcome) => "upload_id" in outcome),
    failed: outcomes.filter((outcome) => "reason" in outcome),
  };
}
