import type { Problem } from "../../../../shared/problems.ts";
import { Failure, type FailureKind } from "../../lib/failure.ts";
import { searchingStrings } from "../../strings/searching.ts";

/** A search that was refused, with the endpoint's own problem document if it sent one. */
export class SearchFailure extends Failure {
  readonly problem: Problem | null;
  /** Seconds until another try makes sense; null where it does not depend on time. */
  readonly retryAfter: number | null;

  constructor(status: number, body: unknown, retryAfter: string | null) {
    const problem = isProblem(body) ? body : null;
    super(kindOf(status), problem?.detail ?? problem?.title ?? searchingStrings.unexpectedAnswer, body);
    this.problem = problem;
    const seconds = Number(retryAfter ?? Number.NaN);
    this.retryAfter = status !== 429 ? null : Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 60;
  }

  /** What the endpoint says of one field of the request, or of an entry of it. */
  of(name: string): string | undefined {
    return this.problem?.errors?.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
  }
}

const kindOf = (status: number): FailureKind =>
  status === 401 ? "signed_out" : status >= 500 || status < 400 ? "broken" : "refused";

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "title" in body;
