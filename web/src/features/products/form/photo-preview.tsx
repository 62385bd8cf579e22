import { useEffect, useState } from "react";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Picture } from "../../images/picture.tsx";
import { usePictures } from "../../picking/use-pictures.ts";
import type { ChosenPhoto } from "./draft.ts";

const box = "size-28 shrink-0 rounded-control border border-line sm:size-36";

/** The chosen photo, and what is known of it. */
export const PhotoPreview = ({ photo }: { readonly photo: ChosenPhoto }) =>
  photo.from === "file" ? <FilePreview photo={photo} /> : <TilePreview id={photo.id} />;

function FilePreview({ photo: { blob, name, note } }: { readonly photo: Extract<ChosenPhoto, { from: "file" }> }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <>
      <span className={`${box} overflow-hidden bg-inset`}>
        {url && <img src={url} alt={strings.photoOf(name)} className="size-full object-contain" />}
      </span>
      <p className="min-w-0 text-sm">
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="text-ink-soft">{note}</span>
      </p>
    </>
  );
}

function TilePreview({ id }: { readonly id: string }) {
  const [tile] = usePictures([id]);
  if (tile === null) return <p className="text-sm text-bad">{strings.pictureGone}</p>;
  const name = tile?.alt || tile?.prompt || strings.fromLibrary;
  return (
    <>
      <Picture
        path={tile?.product_card?.path}
        alt={name}
        thumbhash={tile?.thumbhash}
        color={tile?.dominant_color}
        fit="contain"
        className={box}
      />
      <p className="line-clamp-4 min-w-0 text-sm wrap-anywhere">{name}</p>
    </>
  );
}
