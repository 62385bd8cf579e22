import { AppError } from "../../../../shared/problems.ts";
import {
  creditUsedUp,
  keyRefused,
  refusal,
  retired,
  statusOf,
  type VendorAnswer,
  type VendorName,
  vendorFailure,
} from "../vendors/ask-vendor.ts";
import type { Answer, Failure } from "./runware-wire.ts";

export const runware: VendorName = { name: "Runware", variable: "RUNWARE_API_KEY" };

/** The one that is about the task, or about the whole request. */
export function failureIn({ errors }: Answer, taskUUID: string): Failure | undefined {
  return errors.find((failure) => failure.taskUUID === taskUUID) ?? errors.find(({ taskUUID: id }) => !id);
}

/** What a failure means. Its codes are still being settled, so the HTTP status counts as much. */
export function failureOf(answer: VendorAnswer, failure: Failure | undefined, model: string | null): AppError {
  const { status } = answer;
  const { code, message = null } = failure ?? {};
  const cause = statusOf(runware, status, code);
  if (code === "invalidApiKey" || code === "missingApiKey") return keyRefused(runware, cause);
  if (code === "insufficientCredits") return creditUsedUp(runware, cause);
  if (model !== null && failure?.parameter === "model") return retired(runware, model, cause);
  if (status >= 300) return vendorFailure(runware, answer, message);
  // The task is over and was not paid for: another try may find whoever makes its pictures awake.
  if (code === "timeoutProvider" || code === "failedModelLoad") {
    return new AppError("provider_unavailable", { detail: "Runware could not make the picture", cause });
  }
  return refusal(runware, message, cause);
}
