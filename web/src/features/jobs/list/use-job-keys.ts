import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { useKeys } from "../../../lib/keyboard.ts";
import type { ChangeView } from "../use-jobs-view.ts";
import type { Act } from "./use-job-actions.ts";

interface JobKeysOptions {
  readonly rows: readonly ListedJob[];
  readonly list: RefObject<HTMLElement | null>;
  readonly act: Act;
  readonly change: ChangeView;
}

/** The job that the focus is at, or was at last. Arrows move on only from there: elsewhere they scroll the page. */
export function useJobKeys({ rows, list, act, change }: JobKeysOptions) {
  const current = useRef<string | null>(null);
  const hasFocus = () => list.current?.contains(document.activeElement) ?? false;
  const move = (by: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === current.current);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) focusJob(list.current, next.id);
  };
  const onCurrent = (verb: Parameters<Act>[0]) => () => {
    const job = rows.find(({ id }) => id === current.current);
    if (job) act(verb, job);
  };
  const close = () => change({ job: null });
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    r: onCurrent("retry_job"),
    c: onCurrent("cancel_job"),
    f: onCurrent("move_job"),
    Escape: close,
    "?": () => change({ isHelpOpen: true }),
  });
  return {
    onFocus: (id: string) => {
      current.current = id;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !hasFocus()) return;
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      move(by);
    },
  };
}

/** Brings the focus to a job's name, which opens its details. */
const focusJob = (list: HTMLElement | null, id: string): void =>
  list?.querySelector<HTMLElement>(`[data-job="${id}"] [aria-expanded]`)?.focus();
