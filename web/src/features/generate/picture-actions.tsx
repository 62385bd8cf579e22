import { RefreshCcwDot } from "lucide-react";
import { useNavigate } from "react-router-dom";
import { batchStrings as strings } from "../../strings/generate-batch.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useCancelPictures, useRetryPictures } from "./batch-actions.ts";
import { addressWith, type GenerateAddress } from "./generate-address.ts";
import { isUnderWay } from "./stage.ts";
import type { BatchPicture } from "./use-batch.ts";

export interface PictureActionsProps {
  readonly picture: BatchPicture;
  readonly address: GenerateAddress;
  /** Where it is looked at closely. */
  readonly place: string;
  readonly isAdmin: boolean;
}

/** What can be done about one picture. */
export function PictureActions({ picture: { id, stage, isInTrash }, address, place, isAdmin }: PictureActionsProps) {
  const navigate = useNavigate();
  const cancel = useCancelPictures();
  const retry = useRetryPictures();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      {isUnderWay(stage) && (
        <Button size="small" isBusy={cancel.isPending} onClick={() => cancel.mutate([id])}>
          {strings.cancel}
        </Button>
      )}
      {(stage === "failed" || stage === "cancelled") && !isInTrash && (
        <Button size="small" isBusy={retry.isPending} onClick={() => retry.mutate([id])}>
          {strings.retry}
        </Button>
      )}
      {stage === "ready" && !isInTrash && (
        <LinkButton size="small" to={place}>
          {isAdmin ? strings.openInReview : strings.openInLibrary}
        </LinkButton>
      )}
      <IconButton
        label={strings.again}
        icon={<RefreshCcwDot aria-hidden />}
        className="-my-1 -mr-1 ml-auto"
        onClick={() => void navigate(addressWith(address, { from: id }))}
      />
    </div>
  );
}
