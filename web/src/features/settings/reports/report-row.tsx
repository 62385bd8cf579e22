import { formatAgo, formatDateTime } from "../../../strings/format.ts";
import { reportStrings as strings } from "../../../strings/settings-reports.ts";
import type { ErrorReport } from "./use-reports.ts";

export interface ReportRowProps {
  readonly report: ErrorReport;
  /** Whose browser it was. */
  readonly from: string;
  readonly isOpen: boolean;
}

/** One report: what, who, where and when; the technical part folded. */
export function ReportRow({ report, from, isOpen }: ReportRowProps) {
  const { short_id, message, stack, path, version, browser, reported_at } = report;
  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono text-sm font-semibold">{short_id}</span>
        <time dateTime={reported_at} title={formatDateTime(reported_at)} className="text-sm text-ink-soft">
          {formatAgo(reported_at)}
        </time>
      </p>
      <p className="break-words">{message}</p>
      <p className="text-sm break-all text-ink-soft">{[from, path && strings.on(path)].filter(Boolean).join(", ")}</p>
      <details open={isOpen} className="text-sm">
        <summary className="text-ink-soft">{strings.detail}</summary>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-2 max-h-80 overflow-auto rounded-control bg-inset p-3 text-xs whitespace-pre-wrap"
        >
          {[stack, `${strings.version}: ${version}`, `${strings.browser}: ${browser}`].filter(Boolean).join("\n")}
        </pre>
      </details>
    </li>
  );
}
