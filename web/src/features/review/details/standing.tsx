import type { ImageStatus } from "../../../../../shared/images.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { reviewStrings } from "../../../strings/review.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { Section } from "../../editing/details/section.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { QueueStatus } from "../review-url.ts";

export interface StandingProps {
  readonly picture: PictureDetails;
  /** With the decisions that are not saved yet; null for what cannot be decided. */
  readonly status: QueueStatus | null;
}

/** What was decided, and why. A picture that waits for it says nothing. */
export function Standing({ picture, status }: StandingProps) {
  const { reject_reason } = picture;
  if (status === "ready") return null;
  const badge = <StatusBadge status={status ?? (picture.status as ImageStatus)} />;
  if (status !== "rejected")
    return (
      <Section title={reviewStrings.standing} note={badge}>
        {status === "approved" && <p className="text-sm text-ink-soft">{reviewStrings.cacheNote}</p>}
      </Section>
    );
  return (
    <Section title={editingStrings.rejectedBecause} note={badge}>
      <p className="text-sm break-words">{reject_reason ?? reviewStrings.noReason}</p>
    </Section>
  );
}
