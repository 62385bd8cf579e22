import { compareStrings as strings } from "../../../strings/compare.ts";
import { failureSentence } from "../../../strings/failures.ts";
import { imageStrings } from "../../../strings/images.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { type ComparedPicture, stateOf } from "../read/compared-picture.ts";

/** Where a picture is that cannot be looked at: on its way, and how far, or why there is none. */
export function NotMade({ picture, name }: { readonly picture: ComparedPicture; readonly name: string }) {
  const { status, progress, errorCode, errorDetail, heldBy } = picture;
  switch (stateOf(picture)) {
    case "made":
      return null;
    case "in_trash":
      return <Over>{strings.inTrash}</Over>;
    case "failed":
      return (
        <Over>
          <strong className="text-bad">{imageStrings.status.failed}</strong>
          <span>{failureSentence(errorCode)}</span>
          {errorDetail && <span className="line-clamp-3 text-xs text-ink-soft">{errorDetail}</span>}
        </Over>
      );
    case "making":
      return (
        <Over>
          <span className="font-medium">{imageStrings.status[status]}</span>
          <span className="w-32 max-w-full">
            <ProgressBar
              label={name}
              value={status === "pending" ? 0.6 * progress : status === "processing" ? 0.7 : 0.85}
            />
          </span>
          {heldBy && (
            <span className="text-xs text-warn">
              {heldBy === "budget_exhausted" ? failureSentence(heldBy) : strings.triesAgain}
            </span>
          )}
        </Over>
      );
  }
}

const Over = ({ children }: { readonly children: React.ReactNode }) => (
  <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 bg-raised/85 p-4 text-center text-sm break-words">
    {children}
  </div>
);
