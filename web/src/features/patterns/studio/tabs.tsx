import { Link } from "react-router-dom";
import { classes } from "../../../lib/classes.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { useLastSearch } from "./last-search.ts";
import { type Tab, tabs } from "./tab-parts.ts";

interface TabsProps {
  readonly slug: string;
  readonly current: Tab;
}

/** Links to the parts of the studio, each as it was left. */
export function Tabs({ slug, current }: TabsProps) {
  const searchOf = useLastSearch(slug, current);
  return (
    <nav aria-label={strings.tabsLabel} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={searchOf(tab)}
          aria-current={tab === current ? "page" : undefined}
          className={classes(
            "-mb-px flex min-h-10 items-center border-b-2 px-3 text-sm font-medium whitespace-nowrap",
            tab === current ? "border-accent text-accent-strong" : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {strings.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}
