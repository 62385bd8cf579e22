import { ZodError } from "zod";
import { AppError } from "../../shared/problems.ts";

/** What went wrong, in one sentence for a person: what to do about it included, never a stack or a key. */
export class Trouble extends Error {
  override readonly name = "Trouble";
}

/** The sentence of any error. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  if (error instanceof AppError) return sentenceOfFailure(error);
  if (error instanceof ZodError) {
    return "The project gave an answer that cannot be read: is it of the same version as this checkout?";
  }
  if (error instanceof TypeError && error.message === "fetch failed") {
    return "The project does not answer: is it running, and is its address right?";
  }
  return error instanceof Error ? error.message : String(error);
}

/** Where the log alone knows what went wrong, with what to look for there. */
function sentenceOfFailure({ code, detail, message, requestId }: AppError): string {
  const sentence = detail ?? message;
  return code === "internal" && requestId ? `${sentence} (request ${requestId}: the log tells why)` : sentence;
}
