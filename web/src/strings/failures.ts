import type { ProblemCode } from "../../../shared/problems.ts";

/** Codes that end a job without a problem of the list: the database writes them. */
type JobCode = "abandoned" | "budget_exhausted" | "cancelled" | "wait_expired";

const sentences = {
  abandoned: "The work was begun several times and never finished. Try again; if it fails again, tell an admin.",
  budget_exhausted: "The budget is used up. It goes on by itself tomorrow, or when an admin raises the cap.",
  cancelled: "It was stopped before it was done.",
  wait_expired: "The provider took too long and was given up on. Try again.",
  invalid_input: "Something in the request is not allowed. Change it and try again.",
  unauthenticated: "The provider did not accept our key. An admin needs to look at it.",
  forbidden: "The provider does not allow us to do this. An admin needs to look at it.",
  not_found: "Its file or its row is gone, so there is nothing left to work on.",
  method_not_allowed: "Something went wrong on our side. Try again in a moment.",
  conflict: "Something else changed it at the same moment. Try again.",
  too_large: "The file is too large. Make it smaller and upload it again.",
  unsupported_image: "The file is no picture that we can read. Save it as JPEG or PNG and upload it again.",
  image_too_large: "The picture has too many pixels. Make it smaller and upload it again.",
  image_damaged: "The file is damaged. Upload the original again.",
  refused: "The provider refused this request. Say it in other words and try again.",
  rate_limited: "The provider had too much to do. Try again in a moment.",
  internal: "Something went wrong on our side. Try again in a moment.",
  provider_invalid: "The provider sent something that is no picture. Try again.",
  unknown_outcome:
    "The provider may have made it, but its answer was lost. It was not asked a second time, so that nothing is paid twice. Try again if you want another.",
  provider_unavailable: "The provider did not answer. Try again in a moment.",
  provider_not_configured: "This provider is not set up here. Choose another model, or ask an admin to set it up.",
  database_unavailable: "The database did not answer. Try again in a moment.",
  storage_unavailable: "The file storage did not answer. Try again in a moment.",
  timed_out: "It took too long and was stopped. Try again.",
} satisfies Record<ProblemCode | JobCode, string>;

/** Why work failed, in a sentence for people, by the `error_code` of an image or a job. */
export const failureSentence = (code: string | null | undefined): string =>
  sentences[code as keyof typeof sentences] ?? "It failed for a reason we do not know. Try again in a moment.";

export const failureStrings = {
  failed: "This picture could not be made",
  technicalDetail: "Technical detail",
} as const;
