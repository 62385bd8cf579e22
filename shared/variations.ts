/**
 * `{red|blue}` stands for several texts, one with each of them. What is not escaped, has no bar or holds other braces is
 * no variation. Slots are filled afterwards, and only then are backslashes taken away: see slots.ts. The database does
 * the same in `private.expand_variations`.
 */

/** The most prompts that one text may stand for. */
export const mostVariations = 100;

const part = /\\[[\]{}|\\]|\{((?:\\.|[^{}\\])*)\}|[^\\{]+|[\\{]/gsu;
/** A bar in a slot is the slot's. */
const inside = /\\[[\]{}|\\]|\[[A-Z][A-Z0-9_]*\|(?:\\.|[^[\]\\])*\]|\||[^\\[|]+|[\\[]/gsu;

/** The choices between two braces: one where there is no bar. */
function readChoices(body: string): string[] {
  const choices = [""];
  for (const [piece] of body.matchAll(inside)) {
    if (piece === "|") choices.push("");
    else choices[choices.length - 1] += piece;
  }
  return choices;
}

export interface Expanded {
  /** The first `cap` of them; what is chosen last changes first. */
  readonly texts: string[];
  /** How many there are in all; Number.MAX_SAFE_INTEGER stands for that many and more. */
  readonly count: number;
  /** Whether there are more than `cap`. */
  readonly capped: boolean;
}

/** Every text that a text with variations stands for. */
export function expandVariations(text: string, cap: number = mostVariations): Expanded {
  let texts = [""];
  let count = 1;
  for (const [whole, body] of text.matchAll(part)) {
    const choices = body === undefined ? [] : readChoices(body);
    const ends = choices.length > 1 ? choices : [whole];
    count = Math.min(count * ends.length, Number.MAX_SAFE_INTEGER);
    texts = texts.flatMap((start) => ends.map((end) => start + end)).slice(0, cap);
  }
  return { texts, count, capped: count > cap };
}
