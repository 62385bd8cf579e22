import { useCallback, useMemo } from "react";
import type { Address } from "../../../lib/use-address.ts";
import { type LibraryView, noFilters, readView, writeView } from "./library-view.ts";

/** Changes some of the view. A change of what is listed goes back to its top. */
export type ChangeView = (change: Partial<LibraryView>, isStep?: boolean) => void;

/** Whether other pictures match after this change. */
export const isOtherSearch = (change: Partial<LibraryView>): boolean =>
  "isByMeaning" in change || Object.keys(noFilters).some((name) => name in change);

export function useLibraryView({ search, change }: Address): [LibraryView, ChangeView] {
  const text = search.toString();
  const view = useMemo(() => readView(new URLSearchParams(text)), [text]);
  const changeView = useCallback<ChangeView>(
    (values, isStep) => {
      const isOtherList = isOtherSearch(values) || "sort" in values;
      change((next) => writeView({ ...readView(next), ...(isOtherList && { at: 0 }), ...values }, next), {
        isStep: isStep === true,
        isIdle: "at" in values,
      });
    },
    [change],
  );
  return [view, changeView];
}
