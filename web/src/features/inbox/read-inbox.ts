import { Failure, failureOf } from "../../lib/failure.ts";

/** A mail that the embedded stack kept instead of sending it. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  /** ISO time. */
  readonly sent_at: string;
}

/** The newest first. Throws a `Failure`. */
export async function readInbox(): Promise<readonly Mail[]> {
  const answer = await fetch("/inbox.json").catch((error: unknown) => {
    throw failureOf(error);
  });
  if (!answer.ok) throw new Failure("broken", await answer.text());
  return ((await answer.json()) as { mails: Mail[] }).mails;
}
