import type { Provider } from "../../_core/ports/provider.ts";
import { vendorFetch } from "../vendors/vendor-fetch.ts";
import { createOpenAIClient, type OpenAIOptions } from "./openai-client.ts";
import { createOpenAIEmbedder } from "./openai-embedder.ts";
import { createOpenAIExtractor } from "./openai-extractor.ts";
import { isAbsent, openai } from "./openai-failure.ts";
import { createOpenAIMaker } from "./openai-maker.ts";
import { createOpenAIModerator } from "./openai-moderator.ts";
import { ModelList } from "./openai-wire.ts";

/**
 * OpenAI, or any server that speaks its language: pictures made and edited, pictures read, texts embedded, both judged.
 * It answers at once, and knows no idempotency: what may have been billed is never sent again. Of what a
 * compatible server does not do, each model is one that it does not have (`model_retired`), and nothing is moderated.
 */
export function createOpenAI(given: OpenAIOptions): Provider {
  const options = { ...given, fetch: vendorFetch(given.fetch, openai, [given.apiKey]) };
  const client = createOpenAIClient(options);
  const models = (signal: AbortSignal) =>
    client.get("models", ModelList, { model: null, doing: "list its models" }, signal);
  return {
    name: "openai",
    maker: createOpenAIMaker(options),
    extractor: createOpenAIExtractor(client),
    embedder: createOpenAIEmbedder(client),
    moderator: createOpenAIModerator(client),
    async listModels(signal) {
      const { body } = await models(signal);
      return body.data.map(({ id, shutdown_date: date }) => ({
        vendorId: id,
        retiresOn: date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
      }));
    },
    async probe(signal) {
      // One without a list answers too.
      await models(signal).catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
      });
    },
  };
}
