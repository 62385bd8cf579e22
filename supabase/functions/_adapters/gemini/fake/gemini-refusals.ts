/** Gemini's words for what it refuses. They are thrown or answered as they stand. */

const statuses = {
  INVALID_ARGUMENT: 400,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
} as const;

export function refuse(status: keyof typeof statuses, message: string, details: readonly object[] = []): Response {
  const code = statuses[status];
  const error = { code, message, status, ...(details.length > 0 ? { details } : {}) };
  return Response.json({ error }, { status: code });
}

/** A wrong key is a bad argument here, no key at all is not. */
export function refuseKey(given: string | null): Response {
  if (given === null) {
    return refuse(
      "PERMISSION_DENIED",
      "Method doesn't allow unregistered callers (callers without established identity).",
    );
  }
  return refuse("INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [
    { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID", domain: "googleapis.com" },
  ]);
}

export function refuseModel(model: string): Response {
  return refuse(
    "NOT_FOUND",
    `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
  );
}

/** Both are 429: one passes within a minute, the other is the quota of the day. There is no Retry-After header. */
export function refuseQuota(per: "minute" | "day", retryDelay: string | null): Response {
  const quotaId =
    per === "day" ? "GenerateRequestsPerDayPerProjectPerModel" : "GenerateRequestsPerMinutePerProjectPerModel";
  return refuse("RESOURCE_EXHAUSTED", "You exceeded your current quota, please check your plan and billing details.", [
    { "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [{ quotaId }] },
    ...(retryDelay ? [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay }] : []),
  ]);
}
