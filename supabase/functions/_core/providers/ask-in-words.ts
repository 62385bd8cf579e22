import { AppError } from "../../../../shared/problems.ts";
import type { ModelRef } from "../ports/models.ts";
import type { Pattern, Providers, Usage } from "../ports/provider.ts";
import type { QueryCalls } from "../ports/query-calls.ts";
import { unspoiled } from "./unspoiled.ts";

export interface AskPorts {
  readonly queryCalls: QueryCalls;
  readonly providers: Pick<Providers, "extractor">;
}

/**
 * Asks a model that reads pictures something in words alone, while a person waits: the most that it can cost is put aside, what
 * it did cost is booked once. Answers its data, which nobody has checked. Throws `budget_exhausted`, and what the provider throws.
 */
export async function askInWords(
  { queryCalls, providers }: AskPorts,
  { model, mostUsd }: { readonly model: ModelRef; readonly mostUsd: string },
  pattern: Pattern,
  seconds: number,
): Promise<unknown> {
  const extractor = providers.extractor(model.provider);
  if (!(await queryCalls.begin(model.id, mostUsd))) throw new AppError("budget_exhausted");
  const book = async (usage: Usage) => {
    const isTold = usage.usd !== undefined || usage.outputTokens !== undefined;
    const named = { ...usage, requestId: usage.requestId ?? crypto.randomUUID(), ...(!isTold && { usd: mostUsd }) };
    const charge = () => queryCalls.charge(model.provider, model.id, named);
    await charge().catch(charge); // it books once, however often it is called
  };
  const answer = await extractor
    .extract({ model: model.vendorId, file: null, pattern, known: nothing }, AbortSignal.timeout(seconds * 1000))
    .catch(async (error: unknown) => {
      // Nobody will hear what it cost, if it was done.
      const isLost = !(error instanceof AppError) || error.code === "timed_out" || error.code === "provider_invalid";
      if (isLost) await book({ requestId: null, raw: { lost: true } });
      throw error;
    });
  await book(answer.usage);
  return unspoiled(answer).data;
}

const nothing = { width: 0, height: 0, palette: [], prompt: null, vocabulary: [], minTags: 0, maxTags: 0 };
