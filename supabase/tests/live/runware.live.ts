import { describe } from "vitest";
import { createDownload } from "../../functions/_adapters/download/guarded-download.ts";
import { createRunware, runwareHosts } from "../../functions/_adapters/runware/runware.ts";
import { describeContract } from "../../functions/_adapters/runware/runware-contract.ts";

const apiKey = process.env.RUNWARE_API_KEY;
const options = {
  baseUrl: "https://api.runware.ai/v1",
  fetch,
  download: createDownload({ fetch, resolve: null, allowedHosts: runwareHosts }),
};

describe.skipIf(!apiKey)("live", () => {
  if (apiKey) console.info("Runware: about $0.02 for two pictures, an edit and a cut-out");
  describeContract(async () => ({
    provider: createRunware({ apiKey: apiKey!, ...options }),
    stranger: createRunware({ apiKey: "nobody", ...options }),
    wait: () => new Promise((resolve) => setTimeout(resolve, 3000)),
  }));
});
