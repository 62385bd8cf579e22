import { Link } from "react-router-dom";
import { classes } from "../../../lib/classes.ts";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { type Tab, tabs } from "./tab-parts.ts";

/** Links to the parts of the studio. */
export const Tabs = ({ current }: { readonly current: Tab }) => (
  <nav aria-label={strings.tabsLabel} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
    {tabs.map((tab) => (
      <Link
        key={tab}
        to={tab === "edit" ? "?" : `?tab=${tab}`}
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
