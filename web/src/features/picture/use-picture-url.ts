import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import { formatPictureUrl, type PictureUrl, parsePictureUrl } from "./picture-url.ts";

/** Goes to another state of the screen. `push` makes it one to come back from. */
export type GoPicture = (change: Partial<PictureUrl>, how?: "push") => void;

/** The state of the screen, and how to change it. */
export function usePictureUrl(): readonly [PictureUrl, GoPicture] {
  const [params, setParams] = useSearchParams();
  const url = useMemo(() => parsePictureUrl(params), [params]);
  const go = useCallback<GoPicture>(
    (change, how) =>
      setParams((now) => formatPictureUrl({ ...parsePictureUrl(now), ...change }), {
        replace: how !== "push",
        preventScrollReset: true,
      }),
    [setParams],
  );
  return [url, go];
}
