import type { Failure } from "../../testing/vendor/vendor.ts";

/** Leonardo's words for what it refuses, thrown or answered as they stand. */

/** The first interface fails as its gate does. */
export function refuse(status: number, error: string, code = "bad-request"): Response {
  return Response.json({ error, path: "$", code }, { status });
}

/** The second interface fails with a list, also with status 200. */
export function refuseInList(status: number, message: string): Response {
  const failure = { message: "Bad request", extensions: { code: "VALIDATION_ERROR", details: { message } } };
  return Response.json([failure], { status });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A key that is not even a uuid breaks the gate. */
export function refuseKey(authorization: string | null): Response {
  const key = /^Bearer (.*)$/.exec(authorization ?? "")?.[1];
  if (key === undefined) return refuse(401, "Authentication hook unauthorized this request", "access-denied");
  if (!uuid.test(key)) return refuse(500, "Invalid response from authorization hook", "unexpected");
  return refuse(401, "Authentication hook unauthorized this request", "access-denied");
}

export function fail(failure: Failure): Response {
  if (failure === "500") return refuse(500, "internal server error", "unexpected");
  if (failure === "402") return refuse(402, "not enough api tokens", "unexpected");
  const answer = refuse(429, "Too many requests", "too-many-requests");
  if (failure === "429-retry-after") answer.headers.set("retry-after", "9");
  return answer;
}
