import type { ListedModel, Provider } from "../../_core/ports/provider.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { createGeminiClient, type GeminiOptions } from "./gemini-client.ts";
import { createGeminiExtractor } from "./gemini-extractor.ts";
import { gemini } from "./gemini-failure.ts";
import { createGeminiMaker } from "./gemini-maker.ts";
import { ModelList } from "./gemini-wire.ts";

/** A list that never ends is no list. */
const mostPages = 20;

/** Google's Gemini API: pictures made and edited, pictures read. It answers at once, and never twice for one payment. */
export function createGemini(options: GeminiOptions): Provider {
  const client = createGeminiClient({ ...options, fetch: vendorFetch(options.fetch, gemini, [options.apiKey]) });
  return {
    name: "gemini",
    maker: createGeminiMaker(client),
    extractor: createGeminiExtractor(client),
    async listModels(signal) {
      const listed: ListedModel[] = [];
      let token: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const query = token === undefined ? "" : `&pageToken=${encodeURIComponent(token)}`;
        const { models, nextPageToken } = await client.get(`models?pageSize=1000${query}`, ModelList, signal);
        listed.push(...models.map(({ name }) => ({ vendorId: name.replace(/^models\//, ""), retiresOn: null })));
        if (!nextPageToken) break;
        token = nextPageToken;
      }
      return listed;
    },
    async probe(signal) {
      await client.get("models?pageSize=1", ModelList, signal);
    },
  };
}
