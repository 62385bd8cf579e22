import { useEffect, useState } from "react";
import { drawnPreview, drawPreviewSoon } from "./thumbhash-queue.ts";

/** A small picture of this thumbhash as a data URL, as soon as there is time to draw it. Null: not yet, or not at all. */
export function usePreview(thumbhash: string | null): string | null {
  const known = thumbhash === null ? null : drawnPreview(thumbhash);
  const [, setDrawn] = useState<string | null>(null);
  const isMissing = thumbhash !== null && known === null;
  useEffect(() => {
    if (isMissing) return drawPreviewSoon(thumbhash, setDrawn);
  }, [thumbhash, isMissing]);
  return known;
}
