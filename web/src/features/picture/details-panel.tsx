import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { editingStrings } from "../../strings/editing.ts";
import { formatDateTime } from "../../strings/format.ts";
import { pictureStrings as strings } from "../../strings/picture.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Facts } from "../editing/details/facts.tsx";
import { FailureNote } from "../editing/details/failure-note.tsx";
import { Palette } from "../editing/details/palette.tsx";
import type { PictureDetails } from "../editing/details/picture-details.ts";
import { EditableCategory } from "../editing/edits/editable-category.tsx";
import { EditableText } from "../editing/edits/editable-text.tsx";
import { useCanEdit } from "../editing/edits/use-can-edit.ts";
import { Crops } from "../editing/subject/crops.tsx";
import { Tags } from "../editing/tags/tags.tsx";
import { sceneFacts } from "./product/scene-facts.tsx";

const ProductLine = lazyPart(() => import("./product/product-line.tsx"));

export interface DetailsPanelProps {
  readonly picture: PictureDetails;
  readonly isEditingTags: boolean;
  readonly onEditTags: (isEditing: boolean) => void;
}

/** What the picture is, in words that can be changed in their place. */
export function DetailsPanel({ picture, isEditingTags, onEditTags }: DetailsPanelProps) {
  const { status, reject_reason, image_variants, image_colors, error_code, error_detail, deleted_at } = picture;
  const canEdit = useCanEdit(picture);
  return (
    <aside aria-label={editingStrings.details} className="min-w-0">
      {error_code && image_variants.length > 0 && <FailureNote code={error_code} detail={error_detail} />}
      {picture.product_part && (
        <Suspense fallback={<Skeleton className="mb-4 h-14" />}>
          <ProductLine picture={picture} />
        </Suspense>
      )}
      {!canEdit && !deleted_at && status === "approved" && (
        <p className="mb-4 rounded-control bg-inset px-3 py-2 text-sm text-ink-soft">{strings.lockedForMembers}</p>
      )}
      {reject_reason && (
        <p className="mb-4 rounded-control bg-inset px-3 py-2 text-sm break-words">
          <strong className="font-medium">{editingStrings.rejectedBecause}:</strong> {reject_reason}
        </p>
      )}
      {status !== "kept" && (
        <>
          <Crops picture={picture} />
          <EditableText picture={picture} part="description" label={editingStrings.description} longest={1000} />
          <EditableText picture={picture} part="alt" label={editingStrings.alt} longest={250} />
          <Tags picture={picture} isEditing={isEditingTags} onEdit={onEditTags} />
          <EditableCategory picture={picture} />
        </>
      )}
      {image_colors.length > 0 && <Palette colors={image_colors} />}
      <Facts picture={picture} batchAddress={null} more={{ ...sceneFacts(picture), ...datesOf(picture) }} />
    </aside>
  );
}

const datesOf = ({ approved_at, rejected_at }: PictureDetails): Record<string, string> => ({
  ...(approved_at && { [strings.approvedAt]: formatDateTime(approved_at) }),
  ...(rejected_at && { [strings.rejectedAt]: formatDateTime(rejected_at) }),
});
