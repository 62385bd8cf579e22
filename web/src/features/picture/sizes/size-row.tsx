import { Copy, Download, ExternalLink, Scan } from "lucide-react";
import type { Preset } from "../../../../../shared/images.ts";
import { formatBytes } from "../../../strings/format.ts";
import { imageStrings } from "../../../strings/images.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { Picture } from "../../images/picture.tsx";
import { copyAddress, downloadFile, openFile } from "./file-actions.ts";

export interface SizeRowProps {
  readonly picture: PictureDetails;
  readonly variant: PictureDetails["image_variants"][number];
  /** Where sites get it from, if they do. */
  readonly address: string | undefined;
  readonly onView: () => void;
}

/** One file of a picture, with what it really measures and weighs. */
export function SizeRow({ picture, variant, address, onView }: SizeRowProps) {
  const { path, width, height, bytes, mime } = variant;
  const preset = variant.preset as Preset;
  const name = imageStrings.preset[preset];
  const file = { path, address, name: `${picture.id}-${preset}.${mime === "image/png" ? "png" : "jpg"}` };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3 first:pt-0 last:border-b-0">
      <button
        type="button"
        aria-label={strings.trueSizeOf(name)}
        onClick={onView}
        className="grid h-16 w-28 shrink-0 place-items-center rounded-control bg-inset p-1"
      >
        <Picture path={path} alt="" thumbhash={picture.thumbhash} fit="contain" className="size-full rounded-sm" />
      </button>
      <div className="min-w-40 flex-1 text-sm">
        <p className="font-medium">{name}</p>
        <p className="text-ink-soft tabular-nums">
          {strings.pixels(width, height)}, {formatBytes(bytes)}, {strings.typeNames[mime] ?? mime}
        </p>
        {preset === "full_res" && <p className="text-xs text-ink-soft">{strings.master}</p>}
      </div>
      <div className="flex">
        <IconButton
          label={strings.trueSizeOf(name)}
          title={strings.trueSize}
          icon={<Scan aria-hidden />}
          onClick={onView}
        />
        <IconButton
          label={strings.openOf(name)}
          title={strings.open}
          icon={<ExternalLink aria-hidden />}
          onClick={() => void openFile(file)}
        />
        <IconButton
          label={strings.downloadOf(name)}
          title={strings.download}
          icon={<Download aria-hidden />}
          onClick={() => void downloadFile(file)}
        />
        <IconButton
          label={strings.copyAddressOf(name)}
          title={strings.copyAddress}
          icon={<Copy aria-hidden />}
          onClick={() => void copyAddress(file)}
        />
      </div>
    </li>
  );
}
