import { describe } from "vitest";
import { createDownload } from "../../functions/_adapters/download/guarded-download.ts";
import { createOpenAI } from "../../functions/_adapters/openai/openai.ts";
import { describeContract } from "../../functions/_adapters/openai/openai-contract.ts";

const apiKey = process.env.OPENAI_API_KEY;
const options = {
  baseUrl: "https://api.openai.com/v1",
  fetch,
  download: createDownload({ fetch, resolve: null, allowedHosts: [] }),
};

describe.skipIf(!apiKey)("live", () => {
  if (apiKey) {
    console.info(
      "OpenAI: about $0.09, at most $0.15, for four pictures (one of high quality), a reading and embeddings",
    );
  }
  describeContract(async () => ({
    provider: createOpenAI({ apiKey: apiKey!, ...options }),
    stranger: createOpenAI({ apiKey: "sk-nobody", ...options }),
    scale: 1,
  }));
});
