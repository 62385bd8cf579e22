import { ngram } from "../../../supabase/functions/_adapters/offline/ngram.ts";
import { unspoiled } from "../../../supabase/functions/_core/providers/unspoiled.ts";

/** Vectors of texts as Postgres reads them, by the offline embedder. */
export async function embed(texts: readonly string[]): Promise<string[]> {
  const request = { model: "ngram-1536", dimensions: 1536, texts };
  const { vectors } = unspoiled(await ngram.embed(request, AbortSignal.timeout(600_000)));
  return vectors.map((vector) => `[${vector.map((value) => Number(value.toFixed(6))).join(",")}]`);
}
