import type { ImageStatus } from "../../../../../shared/images.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { titleOf } from "../../editing/details/picture-details.ts";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { TabProps } from "../tab-props.ts";
import { usePublication } from "../view/use-publication.ts";
import { CodeChoices } from "./code-choices.tsx";
import { filesOf } from "./files-of.ts";
import { imgMarkup } from "./img-markup.ts";
import { MarkupBox } from "./markup-box.tsx";
import { MarkupPreview } from "./markup-preview.tsx";

/** A ready-made `<img>` of a published picture; of any other, what is missing. */
export default function CodeTab({ picture, url, go }: TabProps) {
  const { data: files, error, refetch } = usePublication(picture);
  const { status, deleted_at, dominant_color } = picture;
  if (error && files === undefined) return <FailureMessage error={error} onRetry={refetch} />;
  if (files === undefined) return <Skeleton className="h-64" />;
  if (files === null)
    return (
      <StateMessage
        icon={<StatusBadge status={status as ImageStatus} />}
        title={strings.notPublicTitle}
        help={strings.missing[deleted_at ? "trash" : status]}
      />
    );
  const { cut, layout, pixels } = url;
  const shown = filesOf(files, cut);
  const alt = titleOf(picture) ?? "";
  return (
    <div className="grid max-w-5xl gap-4">
      <CodeChoices url={url} go={go} />
      <MarkupBox markup={imgMarkup({ files: shown, layout, pixels, alt, color: dominant_color })} />
      <p className="text-sm text-ink-soft">
        {strings.choices(shown.map(({ width, height }) => strings.pixels(width, height)).join(", "))}
      </p>
      <MarkupPreview files={shown} layout={layout} pixels={pixels} alt={alt} color={dominant_color} />
    </div>
  );
}
