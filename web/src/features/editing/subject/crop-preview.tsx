import { cropToCover } from "../../../../../shared/crop.ts";
import type { SubjectBox } from "../../../../../shared/images.ts";
import { type DerivedPreset, presets } from "../../../../../shared/presets.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { imageStrings } from "../../../strings/images.ts";
import { useSignedUrl } from "../../images/use-signed-url.ts";

export interface CropPreviewProps {
  readonly preset: DerivedPreset;
  /** The size of the master, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly subject: SubjectBox | null;
  /** The master, or the picture without its texts; its thumbhash while it is on its way. */
  readonly source: string | null;
  /** The file that is served, where a cut would not show what is in it; else null. */
  readonly file: string | null;
}

const percent = (value: number) => `${value * 100}%`;

/** A size as it will be served: the master, cut by the same geometry as the pipeline cuts it. */
export function CropPreview({ preset, width, height, subject, source, file }: CropPreviewProps) {
  const { url } = useSignedUrl(file);
  const target = presets[preset];
  const { area, size } = cropToCover({ width, height }, target, subject);
  return (
    <figure>
      <div
        className="relative overflow-hidden rounded-control bg-inset"
        style={{ aspectRatio: `${target.width} / ${target.height}` }}
      >
        {url ? (
          <img src={url} alt="" draggable={false} className="absolute inset-0 size-full" />
        ) : (
          source && (
            <img
              src={source}
              alt=""
              draggable={false}
              className="absolute max-w-none"
              style={{
                width: percent(width / area.width),
                height: percent(height / area.height),
                left: percent(-area.x / area.width),
                top: percent(-area.y / area.height),
              }}
            />
          )
        )}
      </div>
      <figcaption className="mt-1 text-xs leading-tight text-ink-soft">
        <span className="font-medium text-ink">{imageStrings.preset[preset]}</span>{" "}
        <span className="whitespace-nowrap">
          {target.width} × {target.height}
        </span>
        {size.width < target.width && (
          <span className="block text-warn">{editingStrings.cropSmaller(size.width, size.height)}</span>
        )}
      </figcaption>
    </figure>
  );
}
