import type { Problem } from "../../../../shared/problems.ts";
import { Failure, type FailureKind, failureOf } from "../../lib/failure.ts";
import { project, supabase } from "../../lib/supabase.ts";
import { requestStrings } from "../../strings/requests.ts";

/** A call that a function refused, with what it says of each field. */
export class CallFailure extends Failure {
  readonly errors: NonNullable<Problem["errors"]>;

  constructor(status: number, body: Problem | null) {
    super(kindOf(status, body), body?.detail ?? body?.title ?? requestStrings.broken, body);
    this.errors = body?.errors ?? [];
  }
}

const kindOf = (status: number, body: Problem | null): FailureKind => {
  if (status === 401) return "signed_out";
  if (body?.code === "conflict") return "conflict";
  return status >= 500 || !body ? "broken" : "refused";
};

/**
 * Calls one of the project's functions as whoever is signed in; `path` is below `/functions/v1`. Throws a `Failure`. Not by
 * `shared/client.ts`: the schemas it checks answers with weigh more than the screen's own code.
 */
export async function callFunction<Output>(method: "GET" | "POST" | "PATCH", path: string, body?: object) {
  const { data } = await supabase.auth.getSession();
  const response = await fetch(`${project.url}/functions/v1/${path}`, {
    method,
    headers: {
      apikey: project.publishable_key,
      authorization: `Bearer ${data.session?.access_token ?? ""}`,
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw failureOf(error);
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new CallFailure(response.status, answer);
  return answer as Output;
}
