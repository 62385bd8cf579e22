import { Eye } from "lucide-react";
import type { WishBatch as Batch, Wish } from "../../../../../shared/wishes.ts";
import { paths } from "../../../lib/paths.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export interface WishBatchProps {
  readonly wish: Wish;
  readonly batch: Batch;
}

/** How far the pictures are that are made for a wish, and the way to those that wait for a review. */
export function WishBatch({ wish: { query }, batch }: WishBatchProps) {
  const { id, total, left_to_do, failed, to_review, estimated_seconds } = batch;
  const isUnderWay = left_to_do > 0;
  return (
    <div className="grid gap-2">
      {to_review > 0 && (
        <LinkButton look="primary" icon={<Eye aria-hidden />} to={`${paths.review}?batch=${id}`}>
          {strings.review(to_review)} <span className="sr-only">{strings.reviewOf(query)}</span>
        </LinkButton>
      )}
      {isUnderWay && <ProgressBar label={strings.progress} value={(total - left_to_do) / total} />}
      <p role="status" className="text-sm text-ink-soft">
        {[
          isUnderWay && strings.making(total - left_to_do - failed, total, estimated_seconds),
          failed > 0 && strings.failed(failed),
        ]
          .filter(Boolean)
          .join(", ")}{" "}
        {(isUnderWay || failed > 0) && (
          <TextLink
            to={`${paths.generate}?batch=${id}`}
            aria-label={strings.seeBatchOf(query)}
            className="whitespace-nowrap"
          >
            {strings.seeBatch}
          </TextLink>
        )}
      </p>
    </div>
  );
}
