import { useMemo } from "react";
import { layOutTexts, outlineWidth } from "../../../../../shared/overlay-layout.ts";
import type { Overlay } from "../../../../../shared/recipes.ts";
import { pictureTextsStrings as strings } from "../../../strings/picture-texts.ts";
import { Picture } from "../../images/picture.tsx";
import { isLight } from "./is-light.ts";
import { families, useMeasure } from "./use-fonts.ts";

interface TextsPreviewProps {
  readonly path: string | null;
  readonly width: number;
  readonly height: number;
  /** Of most of the picture. */
  readonly color: string | null;
  readonly overlays: readonly Overlay[];
}

/** The picture with its texts, laid out as they will be set. */
export function TextsPreview({ path, width, height, color, overlays }: TextsPreviewProps) {
  const measure = useMeasure();
  const texts = useMemo(
    () => (measure ? layOutTexts(overlays, { width, height }, measure) : []),
    [measure, overlays, width, height],
  );
  const usual = color && isLight(color) ? "#000000" : "#ffffff";
  return (
    <figure className="sticky -top-5 z-10 -mx-5 border-b border-line bg-raised px-5 pt-1 pb-2">
      <div
        className="relative mx-auto"
        style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(38dvh * ${width / height})` }}
      >
        <Picture path={path} alt="" color={color} fit="contain" isUrgent className="size-full rounded-control" />
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={strings.preview}
          className="absolute inset-0 size-full"
        >
          {texts.map(({ overlay, family, fontSize, lines, box }) => {
            const fill = overlay.color ?? usual;
            return (
              <g
                key={`${box.y} ${overlay.text}`}
                textAnchor="middle"
                fontFamily={`"${families[family]}"`}
                fontWeight={family === "Anton" ? 400 : 700}
                fontSize={fontSize}
                fill={fill}
                stroke={overlay.outline ?? (isLight(fill) ? "#000000" : "#ffffff")}
                strokeWidth={fontSize * outlineWidth}
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {lines.map(({ text, baseline }) => (
                  <text key={baseline} x={width / 2} y={baseline}>
                    {text}
                  </text>
                ))}
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="mt-1 text-center text-sm text-ink-soft">{strings.preview}</figcaption>
    </figure>
  );
}
