import { formatNumber } from "../../../strings/format.ts";
import { newKeyStrings as strings } from "../../../strings/key-form.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { Trial } from "./try-search.ts";

export interface TrialOutcomeProps {
  readonly trial: Trial;
  /** Whether the key is not for pages of this app. */
  readonly isRefusalRight: boolean;
}

/** What one search with a new key came to: its status, its first picture, or why there is none. */
export function TrialOutcome({ trial, isRefusalRight }: TrialOutcomeProps) {
  if (trial.kind === "offline") return <p className="text-sm">{strings.tryOffline}</p>;
  if (trial.kind === "no_answer") return <p className="text-sm">{strings.tryNoAnswer}</p>;
  const status = strings.answered(trial.status, trial.milliseconds);
  if (trial.kind === "refused") {
    const isRight = isRefusalRight && trial.status === 403;
    return (
      <div className="grid justify-items-start gap-1 text-sm">
        <Badge tone={isRight ? "good" : "bad"}>{status}</Badge>
        <p>{trial.detail}</p>
        {isRight && <p className="text-good">{strings.refusedAsItShould}</p>}
      </div>
    );
  }
  const { total, first } = trial.found;
  return (
    <div className="flex items-start gap-4 text-sm">
      {first && (
        <img
          src={first.url}
          alt={first.alt}
          width={first.width}
          height={first.height}
          className="w-28 rounded-control"
          style={{ backgroundColor: first.dominant_color }}
        />
      )}
      <div className="grid justify-items-start gap-1">
        <Badge tone="good">{status}</Badge>
        <p>{first ? strings.found(formatNumber(total), total === 1) : strings.foundNone}</p>
        {first && <p className="line-clamp-3 text-ink-soft">{first.alt}</p>}
      </div>
    </div>
  );
}
