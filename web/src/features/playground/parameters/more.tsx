import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { playgroundStrings } from "../../../strings/playground.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { type Asked, defaults } from "../../searching/search-answer.ts";
import type { ParametersProps } from "./parameters-props.ts";

const MoreParameters = lazyPart(() => import("./more-parameters.tsx"));

export interface MoreProps extends ParametersProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

const within = ["category", "tags", "palette", "site_id", "locale", "limit", "min_score", "exclude_ids"] as const;

/** What these are where nobody says them. */
const unsaid: Partial<Asked> = defaults;

/** What a search is narrowed down by less often. Folded, it says what of it is set; what is wrong with it unfolds it. */
export function More({ isOpen, onToggle, ...props }: MoreProps) {
  const { asked, errorOf } = props;
  const isShown = isOpen || within.some((field) => errorOf(field) !== undefined);
  const set = within.filter((field) => asked[field] !== undefined && asked[field] !== unsaid[field]);
  return (
    <details
      open={isShown}
      onToggle={({ currentTarget: { open } }) => open !== isShown && onToggle(open)}
      className="rounded-card border border-line bg-raised"
    >
      <summary className="rounded-card px-4 py-2.5 text-sm font-medium hover:bg-inset">
        {playgroundStrings.more}{" "}
        <span className="ml-1 font-normal text-ink-soft">
          {set.length === 0
            ? playgroundStrings.moreHelp
            : set.map((field) => playgroundStrings.moreSet[field]).join(", ")}
        </span>
      </summary>
      <div className="border-t border-line p-4">
        {isShown && (
          <Suspense fallback={<Skeleton className="h-64" />}>
            <MoreParameters {...props} />
          </Suspense>
        )}
      </div>
    </details>
  );
}
