import { Link } from "react-router-dom";
import type { PatternSummary } from "../../../../../shared/patterns.ts";
import { patternPath } from "../../../lib/paths.ts";
import { PatternBadges } from "../pattern-badges.tsx";

/** A pattern in the list: all of it leads there. */
export const PatternRow = ({ pattern }: { readonly pattern: PatternSummary }) => (
  <li>
    <Link
      to={patternPath(pattern.slug)}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card px-4 py-3 hover:bg-inset"
    >
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{pattern.name}</span>
        <span className="block font-mono text-sm text-ink-soft wrap-anywhere">{pattern.slug}</span>
      </span>
      <PatternBadges pattern={pattern} />
    </Link>
  </li>
);
