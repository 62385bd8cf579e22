import { describe } from "vitest";
import { createDownload } from "../../functions/_adapters/download/guarded-download.ts";
import { createLeonardo, leonardoHosts } from "../../functions/_adapters/leonardo/leonardo.ts";
import { describeContract } from "../../functions/_adapters/leonardo/leonardo-contract.ts";

const apiKey = process.env.LEONARDO_API_KEY;
const options = {
  baseUrl: "https://cloud.leonardo.ai/api/rest",
  fetch,
  download: createDownload({ fetch, resolve: null, allowedHosts: leonardoHosts }),
};

describe.skipIf(!apiKey)("live", () => {
  if (apiKey)
    console.info("Leonardo: about $0.06 for a small picture of the first interface and an edit of the second");
  describeContract(async () => ({
    provider: createLeonardo({ apiKey: apiKey!, ...options }),
    stranger: createLeonardo({ apiKey: "00000000-0000-4000-8000-000000000000", ...options }),
    wait: () => new Promise((resolve) => setTimeout(resolve, 5000)),
  }));
});
