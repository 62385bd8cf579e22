import { createInterface } from "node:readline/promises";
import { Trouble } from "./trouble.ts";

/** Asks whoever sits at the terminal; where nobody does, `otherwise` says what to give instead of an answer. */
export async function confirm(question: string, otherwise: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Trouble(otherwise);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await asking.question(`${question} [y/N] `)).trim());
  } finally {
    asking.close();
  }
}
