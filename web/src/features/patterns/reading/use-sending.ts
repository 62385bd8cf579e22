import { useEffect, useRef, useState } from "react";
import type { AcceptedMany, Source } from "../../../../../shared/extractions.ts";
import { callFunction } from "../../../lib/call-function.ts";
import { failureOf } from "../../../lib/failure.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import type { PictureFile } from "./picture-files.ts";
import { type NotPlaced, placePictures } from "./place-pictures.ts";

/** Pictures that are in their places, and nobody knows whether the pattern heard of them. */
interface Unheard {
  readonly images: readonly Source[];
  readonly previews: readonly (string | null)[];
  /** With the same key nothing is read twice. */
  readonly key: string;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** Sends pictures to a pattern, those of one call together; `onSent` is told the id of the ingest. */
export function useSending(pattern: string, onSent: (ingest: string) => void) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [failed, setFailed] = useState<readonly NotPlaced[]>([]);
  const [unheard, setUnheard] = useState<Unheard | null>(null);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);
  useWarnedLeaving(progress !== null || unheard !== null);

  async function tell({ images, previews, key }: Omit<Unheard, "reason">): Promise<void> {
    try {
      const headers = { "idempotency-key": key };
      const { ingest_id } = await callFunction<AcceptedMany>("POST", `ingest/${pattern}`, { images }, headers);
      const { keepPreviews } = await whenOnline(() => import("../../../lib/kept-previews.ts"));
      keepPreviews(ingest_id, previews);
      setUnheard(null);
      onSent(ingest_id);
    } catch (error) {
      setUnheard({ images, previews, key, reason: failureOf(error).message });
    }
  }

  async function send(pictures: readonly PictureFile[]): Promise<void> {
    // What is in its place already is told first: it would be forgotten.
    if (sending.current || unheard || pictures.length === 0) return;
    const stop = new AbortController();
    sending.current = stop;
    const total = pictures.length;
    setFailed([]);
    setProgress({ done: 0, total });
    try {
      const { placePicture } = await whenOnline(() => import("./place-picture.ts"));
      const outcome = await placePictures(pictures, placePicture, (done) => setProgress({ done, total }), stop.signal);
      setFailed(outcome.failed);
      if (outcome.placed.length > 0) {
        const images = outcome.placed.map(({ upload_id, name }) => ({ upload_id, name }));
        const previews = outcome.placed.map(({ preview }) => preview);
        await tell({ images, previews, key: crypto.randomUUID() });
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      sending.current = null;
      setProgress(null);
    }
  }

  return {
    progress,
    failed,
    unheard,
    send,
    /** Pictures that are somewhere already. */
    sendThese: (images: readonly Source[]) =>
      tell({ images, previews: images.map(() => null), key: crypto.randomUUID() }),
    stop: () => sending.current?.abort(),
    tellAgain: async () => unheard && (await tell(unheard)),
  };
}
