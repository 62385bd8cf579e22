import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { type JobsView, pageSize, readView, writeView } from "./jobs-view.ts";

/** Changes some of the view; `isStep`: Back undoes it. Other filters begin at the top of their list. */
export type ChangeView = (change: Partial<JobsView>, isStep?: boolean) => void;

/** The state of the screen, as its address tells it. */
export function useJobsView(): readonly [JobsView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const latest = useRef(view);
  latest.current = view;
  const set = useRef(setParams);
  set.current = setParams;
  const change = useCallback<ChangeView>((values, isStep = false) => {
    const isOtherList = ["stage", "state", "error", "image", "batch"].some((name) => name in values);
    latest.current = { ...latest.current, ...(isOtherList && { shown: pageSize, job: null }), ...values };
    set.current(writeView(latest.current), { replace: !isStep, preventScrollReset: true });
  }, []);
  return [view, change];
}
