import { useEffect, useState } from "react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { forgetUrl, keptUrl } from "../../images/signed-urls.ts";
import { usePreview } from "../../images/use-preview.ts";
import { useSignedUrl } from "../../images/use-signed-url.ts";
import { useTurn } from "../../images/use-turn.ts";

/** A tile that flies past is not worth a file: this long it must have been there. */
const restMilliseconds = 90;

export interface TilePictureProps {
  readonly tile: LibraryTile;
  readonly isSmall: boolean;
  /** Its file comes before those of the others. */
  readonly isFirst: boolean;
}

/** The picture of a tile: its colour at once, its thumbhash within frames, its file when the grid has come to rest. */
export function TilePicture({ tile, isSmall, isFirst }: TilePictureProps) {
  const path = (isSmall ? (tile.thumbnail ?? tile.product_card) : tile.product_card)?.path ?? null;
  const isAtRest = useRest(path);
  const { url, retry } = useSignedUrl(isAtRest ? path : null);
  const [loaded, setLoaded] = useState<string>();
  const [lost, setLost] = useState<string>();
  const isShown = url !== undefined && loaded === url;
  const isReady = url !== undefined && lost !== url;
  const isMyTurn = useTurn({ isUrgent: isFirst && path !== null, isReady, isOver: isShown || lost !== undefined });
  const preview = usePreview(isShown ? null : tile.thumbhash);
  return (
    <>
      {preview && !isShown && <img src={preview} alt="" className="absolute inset-0 size-full object-cover" />}
      {isReady && isMyTurn && (
        <img
          src={url}
          alt=""
          decoding="async"
          fetchPriority={isFirst ? "high" : "low"}
          draggable={false}
          className="absolute inset-0 size-full object-cover"
          onLoad={() => setLoaded(url)}
          onError={() => {
            if (!path) return;
            // Its address may have ended: another one is tried, once.
            forgetUrl(path);
            if (lost === undefined) retry();
            setLost(url);
          }}
        />
      )}
    </>
  );
}

/** True once this path has been there for a moment; at once where its address is known. */
function useRest(path: string | null): boolean {
  const [rested, setRested] = useState<string | null>(null);
  const isKnown = path !== null && keptUrl(path) !== undefined;
  useEffect(() => {
    if (path === null || isKnown) return;
    const timer = setTimeout(() => setRested(path), restMilliseconds);
    return () => clearTimeout(timer);
  }, [path, isKnown]);
  return isKnown || rested === path;
}
