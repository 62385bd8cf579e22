import { noticeStrings as strings } from "../../../strings/dashboard-money.ts";
import { formatDay } from "../../../strings/format-day.ts";
import type { ModelNotice, Notices } from "./read-notices.ts";

/** What is to be known of a model that goes, and what to use instead. */
export function modelNotice(
  notice: ModelNotice,
  names: Notices["names"],
): { title: string; help: string; isQuiet: boolean } {
  const { successor_id, in_use } = notice;
  const help = [in_use && strings.stillSet, successor_id && strings.successor(names[successor_id] ?? successor_id)];
  return { title: titleOf(notice), help: help.filter(Boolean).join(" "), isQuiet: !in_use };
}

function titleOf({ name, retires_on, days, missing_since }: ModelNotice): string {
  if (retires_on !== null && days !== null && days > 0) return strings.retires(name, formatDay(retires_on), days);
  if (retires_on !== null && days !== null) return strings.retired(name, formatDay(retires_on));
  return strings.missing(name, formatDay(missing_since ?? ""));
}
