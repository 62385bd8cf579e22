import { AppError, type Problem, problems } from "../../../shared/problems.ts";

/** A failure as RFC 9457 problem+json. What is not an `AppError` shows no message: its cause is for the log. */
export function problemResponse(error: unknown, requestId: string): Response {
  const failure = error instanceof AppError ? error : new AppError("internal", { cause: error });
  const { status, title } = problems[failure.code];
  const problem: Problem = {
    type: `https://larder.dev/problems/${failure.code.replaceAll("_", "-")}`,
    title,
    status,
    code: failure.code,
    ...(failure.detail !== undefined && status !== 500 && { detail: failure.detail }),
    ...(failure.errors && { errors: failure.errors }),
    request_id: requestId,
  };
  return Response.json(problem, {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(failure.retryAfter !== undefined && { "retry-after": String(Math.ceil(failure.retryAfter)) }),
    },
  });
}
