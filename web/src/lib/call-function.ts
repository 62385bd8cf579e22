import type { Problem } from "../../../shared/problems.ts";
import { requestStrings } from "../strings/requests.ts";
import { Failure, type FailureKind, failureOf } from "./failure.ts";
import { project, supabase } from "./supabase.ts";

/** A call that a function refused, with what it says of each field. */
export class CallFailure extends Failure {
  readonly errors: NonNullable<Problem["errors"]>;
  /** Seconds after which it would be taken; null for what waiting does not mend. */
  readonly retryAfter: number | null;

  constructor({ status, headers }: Response, body: Problem | null) {
    super(kindOf(status, body), body?.detail ?? body?.title ?? requestStrings.broken, body);
    this.errors = body?.errors ?? [];
    this.retryAfter = body?.code === "rate_limited" ? Math.max(1, Number(headers.get("retry-after")) || 1) : null;
  }
}

const kindOf = (status: number, body: Problem | null): FailureKind => {
  if (status === 401) return "signed_out";
  if (body?.code === "conflict") return "conflict";
  return status >= 500 || !body ? "broken" : "refused";
};

type Method = "GET" | "POST" | "PATCH";
type HeadersOf = Readonly<Record<string, string>>;

/**
 * Calls one of the project's functions as whoever is signed in; `path` is below `/functions/v1`. Throws a `Failure`. Not by
 * `shared/client.ts`: the schemas it checks answers with weigh more than the screen's own code.
 */
export async function callFunction<Output>(method: Method, path: string, body?: object, headers?: HeadersOf) {
  const response = await fetchFunction(method, path, body, headers);
  const answer = await response.json().catch(() => null);
  if (answer === null) throw new CallFailure(response, null);
  return answer as Output;
}

/** The same for an answer that is not JSON. */
export async function fetchFunction(
  method: Method,
  path: string,
  body?: object,
  headers?: HeadersOf,
): Promise<Response> {
  const { data } = await supabase.auth.getSession();
  const response = await fetch(`${project.url}/functions/v1/${path}`, {
    method,
    headers: {
      apikey: project.publishable_key,
      authorization: `Bearer ${data.session?.access_token ?? ""}`,
      ...(body && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw failureOf(error);
  });
  if (!response.ok) throw new CallFailure(response, await response.json().catch(() => null));
  return response;
}
