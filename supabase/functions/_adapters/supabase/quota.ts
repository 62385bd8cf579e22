import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import type { CallerCredentials } from "../../_core/ports/callers.ts";

/** What is left of a month's pictures; null where there is no end of them. */
export const Quota = z.object({ limit: z.number(), remaining: z.number(), reset: z.number() }).nullable();

const Answer = z.object({ status: z.string(), quota: Quota });

/** Tells a caller what is left of their pictures, as SQL answered it. Throws `quota_exhausted` where they asked for more. */
export function heedQuota(call: Pick<CallerCredentials, "setQuota">, answer: unknown): void {
  const { status, quota } = Answer.parse(answer);
  if (quota) call.setQuota(quota);
  if (status !== "quota_exhausted") return;
  const { limit = 0, remaining = 0, reset } = quota ?? {};
  throw new AppError("quota_exhausted", {
    detail: `${remaining} of your ${limit} pictures of this month are left: these are more`,
    ...(reset !== undefined && { retryAfter: reset }),
  });
}
