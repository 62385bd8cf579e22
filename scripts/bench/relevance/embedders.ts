import { ngram } from "../../../supabase/functions/_adapters/offline/ngram.ts";
import { createOpenAI } from "../../../supabase/functions/_adapters/openai/openai.ts";
import type { Embedder } from "../../../supabase/functions/_core/ports/provider.ts";
import { hashedWords } from "./hashed-words.ts";

/** Who turns texts into vectors, under which name in the database. */
export interface BenchEmbedder {
  readonly modelId: string;
  readonly embedder: Embedder;
}

export const offline: BenchEmbedder = { modelId: "ngram-1536", embedder: ngram };

/** Which labels are held against another's with: here alone, no library can have it. */
export const second: BenchEmbedder = { modelId: "hashed-words-1536", embedder: hashedWords };

/** OpenAI's, where the environment has a key: both halves together take less than a tenth of a cent. */
export function realEmbedder(): BenchEmbedder | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl = "https://api.openai.com/v1" } = process.env;
  if (!apiKey) return null;
  const download = () => Promise.reject(new Error("An embedder downloads nothing"));
  const { embedder } = createOpenAI({ apiKey, baseUrl, fetch, download });
  return embedder ? { modelId: "text-embedding-3-small", embedder } : null;
}
