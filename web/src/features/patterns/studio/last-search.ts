import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import type { Tab } from "./tab-parts.ts";

/** What the address of each part of a pattern last said, such as which results it showed. */
const last = new Map<string, string>();

/** Answers what a part of the pattern is linked by: as it was left, else as it begins. */
export function useLastSearch(slug: string, current: Tab): (tab: Tab) => string {
  const { search } = useLocation();
  useEffect(() => void last.set(`${slug} ${current}`, search), [slug, current, search]);
  return (tab) => last.get(`${slug} ${tab}`) || (tab === "edit" ? "?" : `?tab=${tab}`);
}
