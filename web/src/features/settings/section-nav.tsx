import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router-dom";
import { settingsPath } from "../../lib/paths.ts";
import { settingsStrings as strings } from "../../strings/settings.ts";
import type { sections } from "./sections.ts";

export interface SectionNavProps {
  readonly sections: readonly (typeof sections)[number][];
}

/** A list at the left; below the width of a laptop a row that scrolls, with the current section in view. */
export function SectionNav({ sections }: SectionNavProps) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address tells which link is the current one
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (list.current && current) list.current.scrollLeft = current.offsetLeft - 48;
  }, [pathname]);
  if (sections.length === 1) return null;
  return (
    <nav aria-label={strings.title} className="min-w-0 lg:sticky lg:top-6 lg:self-start">
      <ul
        ref={list}
        className="relative flex gap-1 overflow-x-auto border-b border-line pb-2 lg:flex-col lg:overflow-visible lg:border-b-0 lg:pb-0"
      >
        {sections.map(({ id }) => (
          <li key={id} className="shrink-0">
            <NavLink
              to={settingsPath(id)}
              className={({ isActive }) =>
                `flex min-h-10 items-center rounded-control px-3 text-sm font-medium -outline-offset-2 ${
                  isActive ? "bg-accent-soft text-accent-strong" : "text-ink-soft hover:bg-inset hover:text-ink"
                }`
              }
            >
              {strings.sections[id]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
