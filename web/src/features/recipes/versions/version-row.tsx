import { History } from "lucide-react";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { usePerson } from "../../session/session.ts";
import type { Version } from "./versions-options.ts";

interface VersionRowProps {
  readonly version: Version;
  readonly isNow: boolean;
  readonly isBusy: boolean;
  /** Not given: this person may not. */
  readonly onRestore: ((number: number) => void) | undefined;
}

/** One version: when, by whom, and the way back to it. */
export function VersionRow({ version: { number, created_by, created_at }, isNow, isBusy, onRestore }: VersionRowProps) {
  const { id } = usePerson();
  const author = created_by === null ? strings.by.nobody : created_by === id ? strings.by.you : strings.by.other;
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
      <span className="font-medium">{strings.versionNumber(number)}</span>
      {isNow && <Badge tone="good">{strings.now}</Badge>}
      <span className="text-ink-soft">
        <TimeText iso={created_at} /> · {author}
      </span>
      {onRestore && !isNow && (
        <Button
          size="small"
          className="ml-auto"
          icon={<History aria-hidden />}
          isBusy={isBusy}
          aria-label={strings.goBackTo(number)}
          onClick={() => onRestore(number)}
        >
          {strings.goBack}
        </Button>
      )}
    </li>
  );
}
