import type { Models } from "./ports/models.ts";
import type { Providers } from "./ports/provider.ts";
import { dimensions, vectorOf } from "./stages/embed.ts";

export interface EmbedQueryPorts {
  readonly models: Models;
  readonly providers: Pick<Providers, "embedder">;
}

/** The vector of a normalised query by a model, within ten seconds. Throws what the provider throws. */
export async function embedQuery(
  { models, providers }: EmbedQueryPorts,
  model: string,
  query: string,
): Promise<number[]> {
  const { provider, vendorId } = await models.find(model);
  const embedder = providers.embedder(provider);
  const { vectors } = await embedder.embed(
    { model: vendorId, dimensions, texts: [query] },
    AbortSignal.timeout(10_000),
  );
  return vectorOf(vectors);
}
