import { formatAgo, formatDateTime } from "../strings/format.ts";

/** A time as people say it; the exact one on hover and beside it for whoever cannot hover. */
export const TimeText = ({ iso, isExact }: { readonly iso: string; readonly isExact?: boolean }) => (
  <time dateTime={iso} title={formatDateTime(iso)}>
    {formatAgo(iso)}
    {isExact ? <span className="block text-xs text-ink-soft">{formatDateTime(iso)}</span> : null}
    {isExact ? null : <span className="sr-only"> ({formatDateTime(iso)})</span>}
  </time>
);
