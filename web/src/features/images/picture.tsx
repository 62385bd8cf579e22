import { ImageOff } from "lucide-react";
import { useEffect, useState } from "react";
import { classes } from "../../lib/classes.ts";
import { imageStrings } from "../../strings/images.ts";
import { forgetUrl } from "./signed-urls.ts";
import { usePreview } from "./use-preview.ts";
import { useSignedUrl } from "./use-signed-url.ts";
import { useTurn } from "./use-turn.ts";

export interface PictureProps {
  /** In the bucket `studio`; null while there is no file. */
  readonly path: string | null | undefined;
  readonly alt: string;
  readonly thumbhash?: string | null | undefined;
  readonly color?: string | null | undefined;
  /** `contain` shows the whole picture, `cover` fills the box. The box is the caller's, by `className`. */
  readonly fit?: "contain" | "cover";
  readonly className?: string;
  /** Loaded at once and before all others, for what a person looks at first. */
  readonly isUrgent?: boolean;
}

/** A picture of the private bucket: its colour first, then its thumbhash, then itself. */
export function Picture({ path, alt, thumbhash, color, fit = "cover", className, isUrgent }: PictureProps) {
  const { url, hasFailed, retry } = useSignedUrl(path ?? null);
  const [loaded, setLoaded] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address gets another try
  useEffect(() => setBroken(false), [url]);

  const isLoaded = url !== undefined && loaded === url;
  const preview = usePreview(isLoaded ? null : (thumbhash ?? null));
  const isLost = hasFailed || broken;
  const isMyTurn = useTurn({
    isUrgent: Boolean(isUrgent && path),
    isReady: url !== undefined,
    isOver: isLoaded || isLost,
  });
  const fitting = fit === "cover" ? "object-cover" : "object-contain";
  return (
    <div
      className={classes("relative overflow-hidden bg-inset", className)}
      style={color && fit === "cover" ? { backgroundColor: color } : undefined}
    >
      {preview && !isLoaded && (
        <img src={preview} alt="" aria-hidden className={classes("absolute inset-0 size-full", fitting)} />
      )}
      {url && isMyTurn && !isLost && (
        <img
          src={url}
          alt={alt}
          draggable={false}
          decoding="async"
          loading={isUrgent ? "eager" : "lazy"}
          fetchPriority={isUrgent ? "high" : "low"}
          className={classes("absolute inset-0 size-full", fitting)}
          onLoad={() => setLoaded(url)}
          onError={() => {
            if (path) forgetUrl(path);
            setBroken(true);
          }}
        />
      )}
      {isLost && (
        <button
          type="button"
          className="absolute inset-0 grid place-content-center justify-items-center gap-2 bg-inset/80 p-2 text-center text-sm text-ink-soft"
          onClick={() => {
            setBroken(false);
            retry();
          }}
        >
          <ImageOff aria-hidden className="size-5" />
          <span className="sr-only">{imageStrings.notLoaded}. </span>
          {imageStrings.loadAgain}
        </button>
      )}
      {!path && !thumbhash && <span className="sr-only">{imageStrings.noPicture}</span>}
    </div>
  );
}
