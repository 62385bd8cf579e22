import { Failure, type FailureKind } from "../../../lib/failure.ts";
import { requestStrings } from "../../../strings/requests.ts";
import { verbStrings } from "../../../strings/verbs.ts";

/** What a person asks for without a network is refused at once: it would else be done when they no longer expect it. */
function requireNetwork(): void {
  if (!navigator.onLine) throw new Failure("offline", requestStrings.offline);
}

const lost: readonly FailureKind[] = ["offline", "broken"];

/**
 * Does what changes something. Where no answer came it throws a `Failure` that says so: it may have been done all the same.
 * A refusal is an answer. Throws a `Failure`.
 */
export async function orAnswerLost<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  requireNetwork();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || !lost.includes(error.kind)) throw error;
    throw new Failure(error.kind, verbStrings.answerLost, error);
  }
}
