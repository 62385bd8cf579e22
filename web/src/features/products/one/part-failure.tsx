import { RotateCw } from "lucide-react";
import { failureSentence } from "../../../strings/failures.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { Button } from "../../../ui/button.tsx";
import { useRetryPart } from "./actions.ts";

interface PartFailureProps {
  readonly imageId: string;
  readonly name: string;
  readonly error: { readonly code: string; readonly detail: string | null } | null;
  /** It waited for a part before it: that one is tried again, and this one goes on with it. */
  readonly isFollower: boolean;
}

/** Why a part failed, and another try of it alone. */
export function PartFailure({ imageId, name, error, isFollower }: PartFailureProps) {
  const retry = useRetryPart();
  return (
    <div className="grid justify-items-start gap-2 text-xs">
      <p className="wrap-anywhere">
        {isFollower ? strings.neverBegun : failureSentence(error?.code)}
        {!isFollower && error?.detail && <span className="mt-1 line-clamp-4 text-ink-soft">{error.detail}</span>}
      </p>
      {!isFollower && (
        <Button
          size="small"
          icon={<RotateCw aria-hidden />}
          aria-label={strings.retryPart(name)}
          isBusy={retry.isPending}
          onClick={() => retry.mutate(imageId)}
        >
          {strings.retry}
        </Button>
      )}
    </div>
  );
}
