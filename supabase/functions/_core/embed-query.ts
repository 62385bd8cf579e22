import type { Providers } from "./ports/provider.ts";
import { vectorOf } from "./stages/embed.ts";

/** The vector of a normalised query by a model, within ten seconds. Throws what the provider throws. */
export async function embedQuery(
  providers: Pick<Providers, "embedder">,
  model: string,
  query: string,
): Promise<number[]> {
  const embedder = providers.embedder(model);
  const { vectors } = await embedder.embed([query], AbortSignal.timeout(10_000));
  return vectorOf(vectors, embedder.dimensions);
}
