import { type Answer, problem } from "./requests.ts";

/**
 * Misbehavior on order, for tests. A server that was started with `faults: true` obeys `[fault:<name>]` in a prompt:
 *
 * | name          | what happens                                                    |
 * |---------------|-----------------------------------------------------------------|
 * | `429`         | too many requests, `Retry-After: 7`                             |
 * | `500`         | an internal error                                               |
 * | `refused`     | 422, the prompt is against the rules                            |
 * | `nonsense`    | 200 with JSON that is no picture                                |
 * | `not-a-jpeg`  | 200 with a picture whose bytes are text                         |
 * | `timeout`     | no answer at all                                                |
 * | `404-later`   | `later` is accepted, and then nobody knows the id               |
 * | `stuck`       | `later` is accepted and works for ever                          |
 * | `no-callback` | `later` finishes without ringing                                |
 *
 * `-once` after one of the first six names (`[fault:500-once]`) spoils only the first try of the prompt with its seed.
 */
export const faultNames = [
  "429",
  "500",
  "refused",
  "nonsense",
  "not-a-jpeg",
  "timeout",
  "404-later",
  "stuck",
  "no-callback",
] as const;
type FaultName = (typeof faultNames)[number];

export interface Fault {
  readonly name: FaultName;
  readonly once: boolean;
}

const pattern = /\[fault:([a-z0-9-]+?)(-once)?\]/;

/** The fault that a prompt orders, and the prompt without it. */
export function orderedFault(prompt: string): { fault: Fault | null; prompt: string } {
  const found = pattern.exec(prompt);
  const name = faultNames.find((known) => known === found?.[1]);
  if (found === null || name === undefined) return { fault: null, prompt };
  return { fault: { name, once: found[2] !== undefined }, prompt: prompt.replace(found[0], " ").trim() };
}

/** How a fault answers at once; null for the faults that show later, `"silence"` for no answer. */
export function faultAnswer(name: FaultName): Answer | "silence" | null {
  switch (name) {
    case "429": {
      const answer = problem(429, "rate_limited", "Too many pictures at once.");
      return { ...answer, headers: { ...answer.headers, "retry-after": "7" } };
    }
    case "500":
      return problem(500, "internal", "The pencil broke.");
    case "refused":
      return problem(422, "refused", "We do not draw this.");
    case "nonsense":
      return { status: 200, body: { weather: "sunny" } };
    case "not-a-jpeg":
      return { status: 200, body: { id: "p_fault", state: "done", picture: btoa("This is not a picture.") } };
    case "timeout":
      return "silence";
    default:
      return null;
  }
}
