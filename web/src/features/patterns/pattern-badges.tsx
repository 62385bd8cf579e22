import type { PatternSummary } from "../../../../shared/patterns.ts";
import { patternStrings as strings } from "../../strings/patterns.ts";
import { Badge } from "../../ui/badge.tsx";

/** Whose a pattern is, and which of its versions are there. */
export const PatternBadges = ({ pattern }: { readonly pattern: PatternSummary }) => (
  <span className="flex flex-wrap gap-1.5">
    {pattern.is_library && <Badge tone="accent">{strings.ofLibrary}</Badge>}
    {pattern.live !== null && <Badge tone="good">{strings.live(pattern.live)}</Badge>}
    {pattern.draft !== null && <Badge tone="warn">{strings.draft(pattern.draft)}</Badge>}
    {pattern.archived_at && <Badge>{strings.archived}</Badge>}
  </span>
);
