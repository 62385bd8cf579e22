import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { paths, picturePath } from "../../../lib/paths.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { Facts } from "../../editing/details/facts.tsx";
import { isFlawed } from "../../editing/details/fidelity.ts";
import { Palette } from "../../editing/details/palette.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { EditableCategory } from "../../editing/edits/editable-category.tsx";
import { EditableText } from "../../editing/edits/editable-text.tsx";
import { Crops } from "../../editing/subject/crops.tsx";
import { Tags } from "../../editing/tags/tags.tsx";
import { Standing } from "../details/standing.tsx";
import { formatReviewUrl, type QueueStatus, type ReviewUrl } from "../review-url.ts";

const FlawsFound = lazyPart(() => import("../flaws/flaws-found.tsx"));
const ModerationFound = lazyPart(() => import("../details/moderation-found.tsx"));

export interface DetailsPanelProps {
  readonly picture: PictureDetails;
  readonly url: ReviewUrl;
  readonly status: QueueStatus | null;
  readonly onEditTags: (isEditing: boolean) => void;
  /** The button that shows the cut-out of a flawed scene was pressed. */
  readonly onHoldCutOut: () => void;
}

/** All about the picture, the most telling first. */
export function DetailsPanel({ picture, url, status, onEditTags, onHoldCutOut }: DetailsPanelProps) {
  const { batch_id } = picture;
  const batchAddress =
    batch_id && batch_id !== url.batch
      ? `${paths.review}?${formatReviewUrl({ ...url, batch: batch_id, image: picture.id, open: null })}`
      : null;
  return (
    <aside aria-label={editingStrings.details} className="min-w-0">
      {isFlawed(picture) && (
        <Suspense>
          <FlawsFound picture={picture} onHold={onHoldCutOut} />
        </Suspense>
      )}
      <Crops picture={picture} />
      <Standing picture={picture} status={status} />
      {picture.moderations.some(({ flagged }) => flagged.length > 0) && (
        <Suspense>
          <ModerationFound judgements={picture.moderations} />
        </Suspense>
      )}
      <EditableText picture={picture} part="description" label={editingStrings.description} longest={1000} />
      <EditableText picture={picture} part="alt" label={editingStrings.alt} longest={250} />
      <Tags picture={picture} isEditing={url.open === "tags"} onEdit={onEditTags} />
      <EditableCategory picture={picture} />
      <Palette colors={picture.image_colors} />
      <Facts picture={picture} batchAddress={batchAddress} />
      <TextLink to={picturePath(picture.id)} className="inline-block pb-4 text-sm">
        {editingStrings.openPicture}
      </TextLink>
    </aside>
  );
}
