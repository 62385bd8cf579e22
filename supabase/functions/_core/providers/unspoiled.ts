import type { Spoiled } from "../ports/provider.ts";

/** What can be used of an answer. Throws the error of one that is spoiled, which is to be booked all the same. */
export function unspoiled<Answer extends object>(answer: Answer | Spoiled): Answer {
  if (isSpoiled(answer)) throw answer.error;
  return answer;
}

const isSpoiled = (answer: object): answer is Spoiled => "state" in answer && answer.state === "spoiled";
