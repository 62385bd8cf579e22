import { RotateCw } from "lucide-react";
import { failureOf } from "../lib/failure.ts";
import { shellStrings } from "../strings/shell.ts";
import { Button } from "./button.tsx";
import { StateMessage } from "./state-message.tsx";

/** What failed, in the place of what could not be shown, with another try. */
export const FailureMessage = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => (
  <div role="alert">
    <StateMessage
      title={shellStrings.brokenTitle}
      help={failureOf(error).message}
      action={
        <Button icon={<RotateCw aria-hidden />} onClick={onRetry}>
          {shellStrings.tryAgain}
        </Button>
      }
    />
  </div>
);
