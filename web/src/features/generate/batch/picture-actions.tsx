import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useCancelPictures, useRetryPictures } from "./actions.ts";
import type { BatchPicture } from "./read-batch.ts";
import { isUnderWay } from "./stage.ts";

interface PictureActionsProps {
  readonly picture: BatchPicture;
  /** Where it is looked at closely. */
  readonly place: string;
  readonly isAdmin: boolean;
}

/** The next thing to do about one picture. */
export function PictureActions({ picture: { id, stage, isInTrash }, place, isAdmin }: PictureActionsProps) {
  const cancel = useCancelPictures();
  const retry = useRetryPictures();
  if (isInTrash) return null;
  if (isUnderWay(stage))
    return (
      <Button size="small" isBusy={cancel.isPending} onClick={() => cancel.mutate([id])}>
        {strings.cancel}
      </Button>
    );
  if (stage === "ready")
    return (
      <LinkButton size="small" to={place}>
        {isAdmin ? strings.openInReview : strings.openInLibrary}
      </LinkButton>
    );
  return (
    <Button size="small" isBusy={retry.isPending} onClick={() => retry.mutate([id])}>
      {strings.retry}
    </Button>
  );
}
