import type { Failure } from "../../testing/vendor/vendor.ts";

/** A failure of one task, or of the whole request where it has no id. */
export interface TaskFailure {
  readonly code: string;
  readonly message: string;
  readonly parameter?: string;
  readonly taskType?: string;
  readonly taskUUID?: string;
  readonly status?: "error";
}

export function refuse(status: number, ...errors: readonly TaskFailure[]): Response {
  return Response.json({ errors }, { status });
}

export function refuseKey(authorization: string | null): Response {
  const isMissing = !authorization?.startsWith("Bearer ");
  const code = isMissing ? "missingApiKey" : "invalidApiKey";
  const message = isMissing ? "An API key is required" : "Invalid API key. Get one at https://my.runware.ai/signup";
  return refuse(401, { code, message, parameter: "apiKey", taskType: "authentication" });
}

export function fail(failure: Failure): Response {
  if (failure === "500") return refuse(500, { code: "internalServerError", message: "Something went wrong" });
  if (failure === "402") return refuse(402, { code: "insufficientCredits", message: "Insufficient credits" });
  const answer = refuse(429, { code: "rateLimitExceeded", message: "Too many requests" });
  if (failure === "429-retry-after") answer.headers.set("retry-after", "3");
  return answer;
}
