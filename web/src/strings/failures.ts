import type { ProblemCode } from "../../../shared/problems.ts";

/** What can end a job: the codes of problems, and those that the database gives itself. */
type FailureCode = ProblemCode | "abandoned" | "wait_expired" | "cancelled";

/** What happened, and what to do about it: a sentence or two each. */
type Words = readonly [reason: string, advice: string];

/** Why work failed, for people. */
const words: Record<FailureCode, Words> = {
  abandoned: ["The work was begun several times and never finished.", "Try again; if it happens again, tell an admin."],
  wait_expired: ["The provider accepted the picture and never delivered it.", "Try again."],
  budget_exhausted: ["The budget is used up.", "The work goes on when an admin raises it or the next period begins."],
  cancelled: ["Somebody stopped this before it was done.", "Try again if it is wanted after all."],
  refused: ["The provider refused this prompt.", "Change what it asks for, and try again."],
  invalid_input: ["The provider did not understand the request.", "Change the prompt or the size."],
  quota_exhausted: ["The pictures of this month are used up.", "They begin anew with the next month of UTC."],
  rate_limited: ["The provider is answering too many requests at the moment.", "Try again in a few minutes."],
  provider_unavailable: ["The provider does not answer at the moment.", "Try again in a few minutes."],
  provider_invalid: ["The provider sent something that is no picture.", "Try again, or choose another model."],
  provider_not_configured: ["This provider has no key here.", "Choose another model, or ask an admin to add the key."],
  provider_exhausted: [
    "The provider has no credit left for us.",
    "Choose another model, or ask an admin to top up the account.",
  ],
  model_retired: ["The model is no longer there.", "Choose its successor."],
  moderation_unavailable: [
    "What moderates prompts and pictures does not answer at the moment.",
    "Try again in a few minutes.",
  ],
  truncated: ["The model's answer was cut short.", "Ask for less, or choose another model."],
  output_invalid: [
    "What the model read does not fit the pattern's schema.",
    "Try again; if it happens again, say in the instructions what is meant.",
  ],
  unknown_outcome: [
    "The provider's answer was lost, and it may have charged for the picture.",
    "Check before you try again.",
  ],
  timed_out: ["It took too long.", "Try again."],
  unsupported_image: ["The file is not a picture that Larder can read.", "Use a JPEG or a PNG."],
  image_too_large: ["The picture has too many pixels.", "Upload a smaller one."],
  image_damaged: ["The picture is damaged.", "Have it made again, or upload it again from the original."],
  too_large: ["The file is too large.", "Upload a smaller one."],
  storage_unavailable: ["The file storage did not answer.", "Try again in a few minutes."],
  database_unavailable: ["The database did not answer.", "Try again in a few minutes."],
  not_found: ["Something that was needed is no longer there.", "Make or upload the picture anew."],
  conflict: ["Something changed meanwhile.", "Try again."],
  unauthenticated: ["The provider refused our key.", "An admin has to look at it."],
  endpoint_failed: ["The endpoint did not take what it was told.", "See what it answered, mend it and replay."],
  endpoint_disabled: ["The endpoint is disabled.", "Enable it, and replay what it missed."],
  forbidden: ["The provider does not allow this with our key.", "An admin has to look at it."],
  method_not_allowed: ["Something went wrong on our side.", "Try again."],
  internal: ["Something went wrong on our side.", "Try again."],
};

const wordsOf = (code: string | null | undefined): Words => words[code as FailureCode] ?? words.internal;

/** What happened, in a sentence. */
export const failureReason = (code: string | null | undefined): string => wordsOf(code)[0];

/** What to do about it. */
export const failureAdvice = (code: string | null | undefined): string => wordsOf(code)[1];

/** What happened and what to do about it. */
export const failureSentence = (code: string | null | undefined): string => wordsOf(code).join(" ");
