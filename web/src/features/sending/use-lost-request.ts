import { useEffect, useRef, useState } from "react";
import { useOnline } from "../live/use-online.ts";
import { findSentBatch } from "./find-sent-batch.ts";
import { forgetSent, readSent, type Sender } from "./sent-request.ts";

const pauseMilliseconds = 3_000;

interface LostRequest {
  readonly isLost: boolean;
  /** The answer to the request of this id was lost: what became of it? */
  readonly setLost: (id: string) => void;
}

/** Looks for what became of a request whose answer was lost, until it is known: the id of its batch, or null. */
export function useLostRequest(
  sender: Sender,
  personId: string,
  onKnown: (batchId: string | null) => void,
): LostRequest {
  const isOnline = useOnline();
  // The page was left or loaded again while the request was on its way.
  const [lost, setLost] = useState<string | null>(() => readSent(sender, personId));
  const tell = useRef(onKnown);
  tell.current = onKnown;

  useEffect(() => {
    if (lost === null || !isOnline) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const found = await findSentBatch(sender, personId, lost);
        if (isOver) return;
        forgetSent(sender, personId);
        setLost(null);
        tell.current(found);
      } catch {
        if (!isOver) timer = setTimeout(look, pauseMilliseconds);
      }
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [lost, isOnline, sender, personId]);

  return { isLost: lost !== null, setLost };
}
