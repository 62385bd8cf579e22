import type { verbsFor } from "../actions/verbs-for.ts";
import type { PictureUrl } from "../picture-url.ts";

/** What a person is about to do with a picture that sites show. */
export type UsedQuestion = "withdraw" | "trash" | "take_down";

/** What is asked of a picture in use, by its address; null where it does not fit the picture any more. */
export function usedQuestionOf(open: PictureUrl["open"], can: ReturnType<typeof verbsFor>): UsedQuestion | null {
  if (open === "take_down") return open;
  return (open === "withdraw" || open === "trash") && can[open] ? open : null;
}
