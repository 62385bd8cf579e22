import { useState } from "react";
import { classes } from "../../lib/classes.ts";
import { usePreview } from "../images/use-preview.ts";
import type { Found } from "./search-answer.ts";

export interface FoundPictureProps {
  readonly found: Found;
  readonly isUrgent: boolean;
}

/** The file that a site would show, in its own proportions: its colour first, then its thumbhash, then itself. */
export function FoundPicture({ found, isUrgent }: FoundPictureProps) {
  const [isLoaded, setLoaded] = useState(false);
  const preview = usePreview(isLoaded ? null : found.thumbhash);
  return (
    <span
      className="relative block w-full overflow-hidden"
      style={{ aspectRatio: `${found.width} / ${found.height}`, backgroundColor: found.dominant_color }}
    >
      {preview && <img src={preview} alt="" className="absolute inset-0 size-full object-cover" />}
      <img
        src={found.url}
        alt={found.alt}
        width={found.width}
        height={found.height}
        loading={isUrgent ? "eager" : "lazy"}
        fetchPriority={isUrgent ? "high" : "auto"}
        decoding="async"
        onLoad={() => setLoaded(true)}
        className={classes("absolute inset-0 size-full object-cover", !isLoaded && "opacity-0")}
      />
    </span>
  );
}
