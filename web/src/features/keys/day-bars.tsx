import type { KeyUse } from "../../../../shared/keys.ts";
import { formatNumber } from "../../strings/format.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Skeleton } from "../../ui/skeleton.tsx";

/** Thirty days of a key as small bars, with their sum in words. */
export function DayBars({ use }: { readonly use: KeyUse | undefined }) {
  if (!use) return <Skeleton className="h-12" />;
  const top = Math.max(...use.days.map(({ searches }) => searches), 0);
  return (
    <div className="grid gap-1">
      <div aria-hidden className="flex h-7 items-end gap-px border-b border-line">
        {use.days.map(({ day, searches }) => (
          <span
            key={day}
            title={`${day}: ${formatNumber(searches)}`}
            className="flex-1 bg-accent"
            style={{ height: searches > 0 ? `max(2px, ${(searches / top) * 100}%)` : 0 }}
          />
        ))}
      </div>
      <span className="text-xs text-ink-soft tabular-nums">
        {use.searches === 0 ? strings.noSearches : strings.searches(formatNumber(use.searches), use.searches === 1)}
      </span>
    </div>
  );
}
