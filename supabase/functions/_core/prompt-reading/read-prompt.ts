import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { readPrompt as contract } from "../../../../shared/read-prompt.ts";
import type { SchemaWriters } from "../ports/schema-writers.ts";
import type { AskPorts } from "../providers/ask-in-words.ts";
import type { Session } from "../search/query-embedding.ts";
import type { Rate } from "../search/search.ts";
import type { KnownRecipe } from "./known-recipe.ts";
import { catalogOf, readByModel } from "./read-by-model.ts";
import { type Reading, readByWords } from "./read-by-words.ts";

export interface ReadingRequest {
  readonly isAllowed: boolean;
  readonly rate: Rate;
  /** What the person may make pictures with. */
  readonly recipes: readonly KnownRecipe[];
}

export interface ReadPromptPorts extends AskPorts {
  /** Asks as the person of the session, and takes one of their tokens. Throws `unauthenticated` or `forbidden`. */
  readonly requestReading: (session: Session) => Promise<ReadingRequest>;
  readonly writers: SchemaWriters;
}

/**
 * Reads what a member wants: by the model that reads pictures where it understands words and has the money, else by looking up
 * the words. `onRate` is told what is left of their rate, also when it refuses; `note` why no model read it, for the log.
 */
export async function readPrompt(
  { requestReading, writers, ...ports }: ReadPromptPorts,
  session: Session,
  { text }: ParsedOf<typeof contract>,
  onRate: (rate: Rate) => void,
  note: (facts: Record<string, unknown>) => void,
): Promise<OutputOf<typeof contract>> {
  const { isAllowed, rate, recipes } = await requestReading(session);
  onRate(rate);
  if (!isAllowed) {
    throw new AppError("rate_limited", {
      detail: `You may have ${rate.limit} prompts a minute read: try again in ${rate.retryAfter} s`,
      retryAfter: rate.retryAfter,
    });
  }
  const byModel = await understand({ writers, ...ports }, text, recipes).catch((error: unknown) => {
    note({ not_understood: error instanceof AppError ? error.code : "internal" });
    return null;
  });
  return byModel ? { ...byModel, read_by: "model" } : { ...readByWords(text, recipes), read_by: "words" };
}

/** Null where nobody understands words, or what they made of it cannot be used. */
async function understand(
  { writers, ...ports }: Omit<ReadPromptPorts, "requestReading">,
  text: string,
  recipes: readonly KnownRecipe[],
): Promise<Reading | null> {
  const reader = await writers.find(new TextEncoder().encode(text + catalogOf(recipes)).length);
  return reader && (await readByModel(ports, reader, text, recipes));
}
