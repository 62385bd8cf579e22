import type { Rows } from "./rows.ts";

/** The limits of providers as the migration `provider_limits` writes them, but for paces: none of these tells its own. */

/** Seconds until a provider may be asked, as far as its limits go; null where it may be now. */
export function passLimit({ limits, now }: Rows, provider: string): number | null {
  const { until } = limits.get(provider) ?? { until: now };
  return until > now ? until - now : null;
}

/** A provider was asked too much. Calls that were on their way when it said so tell nothing new. */
export function noteLimit(rows: Rows, provider: string, retryAfter: number | undefined): void {
  const { until, times } = rows.limits.get(provider) ?? { until: rows.now, times: 0 };
  if (until > rows.now) return;
  const seconds = retryAfter ? Math.min(retryAfter, 3600) : Math.min(60, 5 * 2 ** times);
  rows.limits.set(provider, { until: rows.now + seconds, times: times + 1 });
}

/** A provider did what was asked of it after it had been left alone. */
export function noteSuccess({ limits }: Rows, provider: string, calledAt: number): void {
  const limit = limits.get(provider);
  if (limit && limit.until <= calledAt) limits.delete(provider);
}

/** A limit that is told so often in a row is no pace but a quota. */
export const isQuota = ({ limits }: Rows, provider: string) => (limits.get(provider)?.times ?? 0) >= 5;
