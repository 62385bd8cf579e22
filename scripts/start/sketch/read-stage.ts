import { colorWords } from "./color-words.ts";
import type { Room, Side, Stage } from "./stage.ts";
import { sweep } from "./stages/sweep.ts";
import { stages } from "./stages.ts";
import { matches, wordsOf } from "./words.ts";

export interface StageOrder extends Pick<Room, "light" | "color"> {
  readonly stage: Stage;
}

/** An empty place is asked for, or something said to be empty; a thing in the picture may be empty, too, or a part of it. */
const isEmpty = /\bnothing (else )?(stands )?on it\b|\bempty *(?:[.,;:]|$)|^(?:[a-z-]+,? ){0,3}(?:of )?an? empty\b/i;

/** The stage that a prompt asks for; null where it does not say that it is empty, with nothing on it. */
export function readStage(prompt: string, colors: readonly string[]): StageOrder | null {
  const words = wordsOf(prompt);
  const empty = words.indexOf("empty");
  if (!isEmpty.test(prompt)) return null;
  // What is named first after that it is empty is what is; of names that begin together the longer one.
  const named = matches(words, stages).sort((one, two) => one.start - two.start || two.length - one.length);
  const found = named.find(({ start }) => start > empty) ?? named[0];
  const own = found && words[found.start - 1];
  const color = colors[0] ?? (own === undefined ? undefined : colorWords.get(own)) ?? null;
  return { stage: found?.entry ?? sweep, light: lightOf(prompt), color };
}

/** The side that the prompt says the light comes from. */
function lightOf(prompt: string): Side {
  const side = /\blight from [a-z ]*?\b(left|right|above|behind)\b/i.exec(prompt)?.[1]?.toLowerCase();
  if (side === "right") return 1;
  return side === "above" || side === "behind" ? 0 : -1;
}
