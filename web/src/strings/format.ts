const locale = "en";

const number = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

export const formatNumber = (value: number) => number.format(value);

/** A share of 0 to 1, such as "93%". */
export const formatShare = (value: number) => percent.format(value);

export const formatDateTime = (iso: string) => dateTime.format(new Date(iso));

const midnightBefore = (time: number) => new Date(time).setHours(0, 0, 0, 0);

/** Midnights of the person's calendar that lie between two times; less than zero where `to` is the earlier one. */
const midnightsBetween = (from: number, to: number) =>
  // Days on which the clocks change are an hour more or less.
  Math.round((midnightBefore(to) - midnightBefore(from)) / 86_400_000);

/** "just now", "5 minutes ago", "yesterday", "in 90 days": from a day on it is counted in days of the calendar. */
export function formatAgo(iso: string, now = Date.now()): string {
  const time = Date.parse(iso);
  const seconds = (time - now) / 1000;
  const far = Math.abs(seconds);
  if (far >= 86_400) return relative.format(midnightsBetween(now, time), "day");
  if (far >= 3_600) return relative.format(Math.round(seconds / 3_600), "hour");
  return far >= 60 ? relative.format(Math.round(seconds / 60), "minute") : "just now";
}

/** How long something takes, such as "40 s", "3 min" or "2 h". */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

/** Bytes in the units of file managers, such as "1.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : Number(value.toFixed(1))} ${units[power]}`;
}
