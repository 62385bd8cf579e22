import { useQuery } from "@tanstack/react-query";
import { Image } from "lucide-react";
import { Suspense, useState } from "react";
import { Link } from "react-router-dom";
import { previewAt } from "../../../lib/kept-previews.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { picturePath } from "../../../lib/paths.ts";
import { patternPictureStrings as strings } from "../../../strings/pattern-pictures.ts";
import { Picture } from "../../images/picture.tsx";
import { thumbnailsOptions } from "./read-thumbnails.ts";

const PictureDialog = lazyPart(() => import("./picture-dialog.tsx"));

export interface SourcePictureProps {
  readonly name: string;
  readonly ingest: string | null;
  readonly position: number | null;
  readonly imageId: string | null;
  /** Where it lies in the bucket `ingest`; null for one of the library, and for one that is not fetched yet. */
  readonly path: string | null;
  /** The pictures of the library that are shown together: asked for in one go. */
  readonly imageIds: readonly string[];
}

const box = "block size-12 shrink-0 overflow-hidden rounded-control border border-line bg-inset";

/** The picture that was read, small: it leads to the picture of the library, or shows the one that was sent. */
export function SourcePicture({ name, ingest, position, imageId, path, imageIds }: SourcePictureProps) {
  const { data: thumbnails } = useQuery(thumbnailsOptions(imageIds));
  const [isOpen, setOpen] = useState(false);
  const preview = previewAt(ingest, position);
  if (imageId) {
    return (
      <Link to={picturePath(imageId)} aria-label={strings.open(name)} className={box}>
        <Picture path={thumbnails?.get(imageId)} alt="" className="size-full" />
      </Link>
    );
  }
  const shown = preview ? <img src={preview} alt="" className="size-full object-cover" /> : <Nothing />;
  if (!path) return <span className={box}>{shown}</span>;
  return (
    <>
      <button type="button" aria-label={strings.look(name)} className={box} onClick={() => setOpen(true)}>
        {shown}
      </button>
      {isOpen && (
        <Suspense>
          <PictureDialog path={path} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const Nothing = () => (
  <span className="grid size-full place-items-center text-ink-soft">
    <Image aria-hidden className="size-5" />
  </span>
);
