import { AppError } from "../../../../shared/problems.ts";
import { sha256 } from "../picture/sha256.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Embedder, Extractor, ImageMaker, MakeResult, Moderator, Providers, Usage } from "../ports/provider.ts";

/** A picture that a provider sold: once per idempotency key where it repeats safely. */
interface Purchase {
  readonly provider: string;
  readonly key: string;
  readonly requestId: string;
}

export interface FakeProviders extends Providers {
  /** Everything that cost money at a maker, whatever became of it. */
  readonly purchases: Purchase[];
  readonly makers: Record<"at-once" | "later" | "forgetful", ImageMaker>;
  readonly extractors: Extractor[];
  readonly embedders: Embedder[];
  readonly moderators: Moderator[];
}

/** A provider's method that fails. */
export const failing = (error: unknown) => async (): Promise<never> => {
  throw error;
};

/** The answer of a maker that has a file at once. */
export const doneWithFile = (file: PictureFile, requestId = "request-1"): MakeResult => ({
  state: "done",
  file,
  usage: { requestId, images: 1 },
});

/** That of one that has some bytes, which it calls a JPEG. */
export const doneWith = (bytes: Uint8Array, requestId?: string): MakeResult =>
  doneWithFile({ bytes, mime: "image/jpeg" }, requestId);

/**
 * Three makers: `at-once` tells of its progress and answers with the picture, `later` accepts and has it at the second
 * look, `forgetful` answers at once too, but sells the picture anew each time it is asked. `eyes` sees a cookie in everything, and charges for each
 * look; `words` and `sense` embed, and charge for a text once. `judge` finds nothing wrong.
 */
export function createProviders(picture: PictureFile): FakeProviders {
  const purchases: Purchase[] = [];
  const looks = new Map<string, number>();

  function buy(provider: string, key: string, isOnce: boolean): Purchase {
    const earlier = purchases.find((purchase) => purchase.provider === provider && purchase.key === key);
    if (earlier && isOnce) return earlier;
    const purchase = { provider, key, requestId: `${provider}-${purchases.length + 1}` };
    purchases.push(purchase);
    return purchase;
  }
  const done = ({ requestId }: Purchase): MakeResult => ({
    state: "done",
    file: picture,
    usage: { requestId, images: 1 },
  });
  const accepted = (providerJobId: string): MakeResult => ({
    state: "accepted",
    providerJobId,
    progress: 0.5,
    pollAfter: 5,
  });

  const makers: FakeProviders["makers"] = {
    "at-once": {
      provider: "at-once",
      make: async ({ idempotencyKey, onProgress }) => {
        onProgress(0.5);
        return done(buy("at-once", idempotencyKey, true));
      },
    },
    forgetful: {
      provider: "forgetful",
      make: async ({ idempotencyKey }) => done(buy("forgetful", idempotencyKey, false)),
    },
    later: {
      provider: "later",
      make: async ({ idempotencyKey }) => accepted(buy("later", idempotencyKey, true).requestId),
      check: async (providerJobId) => {
        const purchase = purchases.find(({ requestId }) => requestId === providerJobId);
        if (!purchase) throw new AppError("not_found", { detail: `There is no job ${providerJobId}` });
        looks.set(providerJobId, (looks.get(providerJobId) ?? 0) + 1);
        return looks.get(providerJobId)! < 2 ? accepted(providerJobId) : done(purchase);
      },
    },
  };

  let looked = 0;
  const extractors: Extractor[] = [
    {
      provider: "eyes",
      extract: async ({ known: { prompt } }) => ({
        data: {
          description: `A cookie: ${prompt ?? "nobody said what"}`,
          alt: "A cookie",
          category: "cookies",
          tags: [
            { tag: "cookie", confidence: 0.9 },
            { tag: "plate", confidence: 0.8 },
            { tag: "kitchen", confidence: 0.3 },
          ],
          subject: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
        },
        raw: { seen: "cookie" },
        usage: { requestId: `eyes-${++looked}`, inputTokens: 100, outputTokens: 20 },
      }),
    },
  ];
  const embedders = ["words", "sense"].map(
    (provider): Embedder => ({
      provider,
      embed: async ({ texts }) => ({
        vectors: texts.map((text) => [text.length, ...new Array<number>(1535).fill(0)]),
        usage: usageOf(`${provider}-${texts.join().length}`),
      }),
    }),
  );

  let judged = 0;
  const moderators: Moderator[] = [
    {
      provider: "judge",
      moderate: async () => ({ flagged: [], scores: { sexual: 0.01 }, usage: { requestId: `judge-${++judged}` } }),
    },
  ];

  return {
    purchases,
    makers,
    extractors,
    embedders,
    moderators,
    maker: (provider) => configured(Object.values(makers).find((maker) => maker.provider === provider)),
    extractor: (provider) => configured(extractors.find((one) => one.provider === provider)),
    embedder: (provider) => configured(embedders.find((one) => one.provider === provider)),
    moderator: (provider) => moderators.find((one) => one.provider === provider) ?? null,
    callbackAddress: async (provider, jobId) => ({
      url: `https://larder.test/functions/v1/webhooks/${provider}?job=${jobId}&token=t`,
      tokenHash: await sha256(new TextEncoder().encode(`token of ${jobId}`)),
    }),
  };
}

const usageOf = (requestId: string): Usage => ({ requestId, inputTokens: 10 });

function configured<Provider>(provider: Provider | undefined): Provider {
  if (provider) return provider;
  throw new AppError("provider_not_configured", { detail: "No such provider is configured" });
}
