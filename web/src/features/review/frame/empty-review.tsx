import { CircleCheckBig, Undo2 } from "lucide-react";
import { paths } from "../../../lib/paths.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import type { Move } from "../decisions/move.ts";
import { pictureName } from "../picture-name.ts";
import type { ReviewUrl } from "../review-url.ts";

export interface EmptyReviewProps {
  readonly url: ReviewUrl;
  /** The last decision that can be taken back. */
  readonly last: Move | undefined;
  readonly onUndo: () => void;
}

/** All is decided: where to go from here, and the way back. */
const EmptyReview = ({ url: { status, batch }, last, onUndo }: EmptyReviewProps) => (
  <StateMessage
    icon={<CircleCheckBig aria-hidden />}
    title={reviewMoreStrings.emptyTitle[status]}
    help={batch ? reviewMoreStrings.emptyBatch : reviewMoreStrings.emptyHelp[status]}
    action={
      <>
        {last && (
          <Button icon={<Undo2 aria-hidden />} onClick={onUndo} className="max-w-full whitespace-normal">
            {reviewMoreStrings.undoLast(describe(last))}
          </Button>
        )}
        {batch && <LinkButton to={paths.review}>{reviewStrings.allBatches}</LinkButton>}
        {status === "ready" ? (
          <LinkButton to={paths.generate} look="primary">
            {reviewMoreStrings.toGenerate}
          </LinkButton>
        ) : (
          <LinkButton to={paths.review}>{reviewMoreStrings.toQueue}</LinkButton>
        )}
        <LinkButton to={paths.library}>{reviewMoreStrings.toLibrary}</LinkButton>
      </>
    }
  />
);
export default EmptyReview;

const describe = ({ ids, to }: Move): string =>
  ids.length === 1
    ? reviewMoreStrings.named(pictureName(ids[0]!), reviewStrings.did[to])
    : reviewStrings.didMany[to](ids.length);
