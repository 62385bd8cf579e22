import type { Extractor } from "../../_core/ports/provider.ts";
import { fillSchema } from "./fill-schema.ts";
import { lexicon } from "./lexicon.ts";

/**
 * Reads without looking: the library's own tags by the vocabulary, anything else from what the file says and what is
 * known of the picture. What it does not know it says to be 0 sure of.
 */
export const offlineExtractor: Extractor = {
  provider: "offline",
  isOffline: true,
  async extract(request, signal) {
    const { facts, pattern } = request;
    if (!facts) return lexicon.extract(request, signal);
    return { data: fillSchema(pattern.schema, facts), raw: null, usage: { requestId: null } };
  },
};
