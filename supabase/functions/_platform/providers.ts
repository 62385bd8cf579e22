import { AppError } from "../../../shared/problems.ts";
import { lexicon } from "../_adapters/lexicon.ts";
import { ngram } from "../_adapters/ngram.ts";
import { createSketch } from "../_adapters/sketch.ts";
import { callbackToken } from "../_core/callback-token.ts";
import { sha256 } from "../_core/picture/sha256.ts";
import type { Providers } from "../_core/ports/provider.ts";
import { env } from "./services.ts";

const makers = env.sketchUrl ? createSketch({ url: env.sketchUrl, fetch }) : [];
const extractors = [lexicon];
const embedders = [ngram];

/** Every provider there is code for, and whether this project can use it. */
export const providerStates = {
  sketch: env.sketchUrl ? "configured" : "not configured",
  "sketch-later": env.sketchUrl ? "configured" : "not configured",
  offline: "configured",
} as const;

const tokens = new Map(
  await Promise.all(
    // Without a secret there is no token, and nobody can ring.
    makers
      .filter(() => env.ringSecret !== undefined)
      .map(async ({ provider }) => [provider, await callbackToken(provider, env.ringSecret ?? "")] as const),
  ),
);

export const providers: Providers = {
  maker: (provider) => found(makers, (maker) => maker.provider === provider, provider),
  extractor: (provider) => found(extractors, (extractor) => extractor.provider === provider, provider),
  embedder: (provider) => found(embedders, (embedder) => embedder.provider === provider, provider),
  moderator: () => null,
  async callbackAddress(provider) {
    const token = tokens.get(provider);
    if (token === undefined) return null;
    const url = `${env.publicUrl}/functions/v1/callbacks/${provider}?token=${token}`;
    return { url, tokenHash: await sha256(new TextEncoder().encode(token)) };
  },
};

/** Whether whoever rings for a provider is that provider. */
export const callbackTokenOf = (provider: string) => tokens.get(provider);

function found<Provider>(all: readonly Provider[], isIt: (one: Provider) => boolean, name: string): Provider {
  const provider = all.find(isIt);
  if (provider) return provider;
  throw new AppError("provider_not_configured", {
    detail: `${name} cannot be used here: configure it, or choose another model in the settings`,
  });
}
