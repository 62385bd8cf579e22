import { X } from "lucide-react";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Preset } from "../../../../../shared/images.ts";
import { imageStrings } from "../../../strings/images.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { type PictureDetails, titleOf, variantOf } from "../../editing/details/picture-details.ts";
import { useSignedUrl } from "../../images/use-signed-url.ts";

export interface TrueSizeProps {
  readonly picture: PictureDetails;
  readonly preset: Preset;
  readonly onClose: () => void;
}

/** A file pixel by pixel on the whole screen, to be scrolled. The browser's own dialog keeps the focus inside. */
export default function TrueSize({ picture, preset, onClose }: TrueSizeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLElement>(null);
  const variant = variantOf(picture, preset);
  const { url } = useSignedUrl(variant?.path ?? null);
  const isThere = variant !== undefined;
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    area.current?.focus(); // the arrow keys scroll it
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (!isThere) onClose(); // an address that was typed by hand
  }, [isThere, onClose]);
  if (!variant) return null;
  const { width, height } = variant;
  const name = imageStrings.preset[preset];
  return (
    <dialog
      ref={dialog}
      data-whole-screen
      aria-label={strings.trueSizeOf(name)}
      className="fixed inset-0 m-0 flex size-full max-h-none max-w-none flex-col bg-page text-ink backdrop:bg-scrim"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-center justify-between gap-4 border-b border-line px-4 py-1">
        <p className="truncate text-sm font-medium">{strings.trueSizeTitle(name, strings.pixels(width, height))}</p>
        <IconButton label={shellStrings.close} icon={<X aria-hidden />} onClick={onClose} />
      </div>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
      <section
        aria-label={strings.trueSizeArea}
        ref={area}
        tabIndex={0}
        className="grid min-h-0 flex-1 overflow-auto bg-inset -outline-offset-2"
      >
        {url && (
          <img
            src={url}
            width={width}
            height={height}
            alt={titleOf(picture) ?? imageStrings.untitled}
            className="m-auto max-w-none"
            style={{ width, height }}
          />
        )}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: it is scrolled by keys */}
    </dialog>
  );
}
