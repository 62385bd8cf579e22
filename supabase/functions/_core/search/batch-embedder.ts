import { AppError } from "../../../../shared/problems.ts";
import type { Embedded, Embedder, EmbedRequest, Providers, Spoiled } from "../ports/provider.ts";
import { shareUsage } from "../providers/share-usage.ts";

interface Waiting {
  readonly embedder: Embedder;
  readonly request: EmbedRequest;
  readonly signal: AbortSignal;
  readonly resolve: (answer: Promise<Embedded | Spoiled>) => void;
}

export interface EmbedderBatch {
  /** The embedder of a provider as a member of the batch sees it. */
  readonly embedder: Providers["embedder"];
  /** To be called once by each member, when it will ask for nothing more. */
  leave(): void;
}

/**
 * Embeds in one request what several want at the same time: once every member either waits for vectors or has left, all
 * texts for one model go out together. Each is given its own vectors, and its share of what they cost by their length.
 */
export function batchEmbedder(embedder: Providers["embedder"], members: number): EmbedderBatch {
  let active = members;
  let waiting: Waiting[] = [];

  function sendWhenAllWait(): void {
    if (waiting.length === 0 || waiting.length < active) return;
    const all = Map.groupBy(waiting, ({ embedder, request: { model, dimensions } }) =>
      JSON.stringify([embedder.provider, model, dimensions]),
    );
    waiting = [];
    for (const group of all.values()) embedTogether(group);
  }

  return {
    embedder(provider) {
      const own = embedder(provider);
      return {
        provider: own.provider,
        embed: (request, signal) =>
          new Promise((resolve) => {
            waiting.push({ embedder: own, request, signal, resolve });
            sendWhenAllWait();
          }),
      };
    },
    leave() {
      active -= 1;
      sendWhenAllWait();
    },
  };
}

/** All members of a group ask for the same model, and began at about the same time: the first one's patience is everybody's. */
function embedTogether(group: readonly Waiting[]): void {
  const [first] = group as [Waiting, ...Waiting[]];
  const texts = group.flatMap(({ request }) => request.texts);
  const answer = first.embedder.embed({ ...first.request, texts }, first.signal);
  group.forEach((member, at) => {
    const own = answer.then(
      (embedded) => partOf(embedded, group, at),
      (error: unknown) => {
        // One text that is refused, and for which nothing was paid, must not keep the others from their vectors.
        if (group.length > 1 && error instanceof AppError && error.code === "refused") {
          return member.embedder.embed(member.request, member.signal);
        }
        throw error;
      },
    );
    member.resolve(own);
  });
}

/** A member's vectors, or none where there are not as many as texts: nobody could say whose they are. Each pays its share. */
function partOf(answer: Embedded | Spoiled, group: readonly Waiting[], at: number): Embedded | Spoiled {
  const counts = group.map(({ request }) => request.texts.length);
  const lengths = group.map(({ request }) => request.texts.reduce((sum, text) => sum + text.length, 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const usage = shareUsage(answer.usage, lengths)[at]!;
  if ("error" in answer) return { ...answer, usage };
  const start = sum(counts.slice(0, at));
  const { vectors } = answer;
  return { vectors: vectors.length === sum(counts) ? vectors.slice(start, start + counts[at]!) : [], usage };
}
