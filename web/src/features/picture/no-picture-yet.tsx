import { ImageOff } from "lucide-react";
import { pictureStrings as strings } from "../../strings/picture.ts";
import { FailureNote } from "../editing/details/failure-note.tsx";
import type { PictureDetails } from "../editing/details/picture-details.ts";
import { Picture } from "../images/picture.tsx";

/** Where the picture will be, or why there is none. */
export function NoPictureYet({
  picture: { error_code, error_detail, master_path, thumbhash },
}: {
  readonly picture: PictureDetails;
}) {
  if (error_code)
    return (
      <div className="w-full max-w-xl p-4">
        <FailureNote code={error_code} detail={error_detail} />
      </div>
    );
  if (master_path)
    return (
      <Picture path={master_path} alt="" thumbhash={thumbhash} fit="contain" isUrgent className="absolute inset-0" />
    );
  return (
    <p className="grid justify-items-center gap-2 text-sm text-ink-soft">
      <ImageOff aria-hidden className="size-8" />
      {strings.noPictureYet}
    </p>
  );
}
