import type { Delivery } from "../../../../../shared/endpoints.ts";
import { formatTime } from "../../../strings/format-time.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";

type Outcome = Pick<Delivery, "last_status" | "last_error" | "next_attempt_at" | "attempts">;

/** What became of the last attempt, and when the next one is, in a line. Nothing before the first. */
export function outcomeText({ last_status, last_error, next_attempt_at, attempts }: Outcome): string {
  if (attempts === 0) return "";
  const outcome = last_error ?? (last_status === null ? strings.noAnswer : strings.answered(last_status));
  return next_attempt_at === null ? outcome : `${outcome} · ${strings.nextAttempt(formatTime(next_attempt_at))}`;
}
