import { expect, test } from "vitest";
import { formatAgo, formatBytes, formatDuration } from "./format.ts";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_400_000, "1.4 MB"],
  [60_000_000, "60 MB"],
  [523_000, "523 kB"],
])("%d bytes are %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [0.4, "0 s"],
  [89, "89 s"],
  [180, "3 min"],
  [7_200, "2 h"],
])("%d seconds are %s", (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test("how long ago something was is told in the largest unit that fits", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  const ago = (iso: string) => formatAgo(iso, now);
  expect(ago("2026-11-21T11:59:40Z")).toBe("just now");
  expect(ago("2026-11-21T11:55:00Z")).toBe("5 minutes ago");
  expect(ago("2026-11-20T11:00:00Z")).toBe("yesterday");
});

test.each([0, 8, 13, 23])("days are those of the calendar, at %d o'clock too", (hour) => {
  const now = new Date(2026, 10, 21, hour, 30).getTime();
  const ago = (time: Date) => formatAgo(time.toISOString(), now);
  expect(ago(new Date(2027, 1, 19, 23, 59, 59))).toBe("in 90 days");
  expect(ago(new Date(2026, 10, 19, 0, 10))).toBe("2 days ago");
});
