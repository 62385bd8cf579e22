import { AppError } from "../../../../shared/problems.ts";
import { unitsOf, usdOf } from "../../../../shared/usd.ts";
import type { Models, PricedModel } from "../ports/models.ts";
import type { Providers, Usage } from "../ports/provider.ts";
import type { QueryCalls } from "../ports/query-calls.ts";
import { unspoiled } from "../providers/unspoiled.ts";
import { dimensions, vectorOf } from "../stages/embed.ts";

export interface EmbedQueryPorts {
  readonly models: Models;
  readonly queryCalls: QueryCalls;
  readonly providers: Pick<Providers, "embedder">;
}

/**
 * The vector of a normalised query by a model, within four seconds, and its price booked: whoever shows a page
 * waits for it, and words find something too. Throws what the provider throws,
 * and `budget_exhausted` before anybody is asked. Of a model that costs nothing no book is opened.
 */
export async function embedQuery(ports: EmbedQueryPorts, modelId: string, query: string): Promise<number[]> {
  const model = await ports.models.find(modelId);
  const embedder = ports.providers.embedder(model.provider);
  const most = mostOf(model, query);
  if (most !== "0" && !(await ports.queryCalls.begin(model.id, most))) {
    throw new AppError("budget_exhausted", {
      detail:
        "The budget is used up: what nobody has searched for before cannot be searched for until it is raised or renewed",
    });
  }
  /** What nobody tells costs the most that it can have. */
  const book = async (usage: Usage) => {
    if (most === "0") return;
    const isTold = usage.usd !== undefined || usage.inputTokens !== undefined;
    const named = { ...usage, requestId: usage.requestId ?? crypto.randomUUID(), ...(!isTold && { usd: most }) };
    const charge = () => ports.queryCalls.charge(embedder.provider, model.id, named);
    await charge().catch(charge); // it books once, however often it is called
  };

  const request = { model: model.vendorId, dimensions, texts: [query] };
  const answer = await embedder.embed(request, AbortSignal.timeout(4_000)).catch(async (error: unknown) => {
    // Nobody will hear what it cost, if it was done.
    if (isAnswerLost(error)) await book({ requestId: null, raw: { lost: true } });
    throw error;
  });
  await book(answer.usage);
  return vectorOf(unspoiled(answer).vectors);
}

/** No token is shorter than a byte, and a request has some of its own. */
function mostOf({ usdPerInputToken }: PricedModel, query: string): string {
  const tokens = new TextEncoder().encode(query).length + 8;
  return usdOf(unitsOf(usdPerInputToken) * BigInt(tokens));
}

const isAnswerLost = (error: unknown) =>
  !(error instanceof AppError) || error.code === "timed_out" || error.code === "provider_invalid";
