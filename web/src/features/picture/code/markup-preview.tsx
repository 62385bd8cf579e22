import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { type ImgMarkup, sizesOf } from "./img-markup.ts";

/** The picture as the code shows it, in the room that there is here. */
export function MarkupPreview({ files, layout, pixels, alt, color }: ImgMarkup) {
  const sorted = files.toSorted((one, other) => one.width - other.width);
  const largest = sorted.at(-1);
  if (!largest) return null;
  return (
    <figure className="max-w-2xl">
      <img
        key={largest.url}
        src={largest.url}
        srcSet={sorted.map(({ url, width }) => `${url} ${width}w`).join(", ")}
        sizes={sizesOf(layout, pixels)}
        width={layout === "fixed" ? pixels : largest.width}
        height={layout === "fixed" ? Math.round((pixels * largest.height) / largest.width) : largest.height}
        alt={alt}
        loading="lazy"
        className="h-auto max-w-full rounded-control"
        style={{ backgroundColor: color ?? undefined }}
      />
      <figcaption className="mt-1 text-xs text-ink-soft">{strings.preview}</figcaption>
    </figure>
  );
}
