import { describe } from "vitest";
import { createReve } from "../../functions/_adapters/reve/reve.ts";
import { describeContract } from "../../functions/_adapters/reve/reve-contract.ts";

const apiKey = process.env.REVE_API_KEY;
const baseUrl = "https://api.reve.com";

describe.skipIf(!apiKey)("live", () => {
  if (apiKey) console.info("Reve: about $0.07 for one picture that is made and one that is edited");
  describeContract(async () => ({
    provider: createReve({ apiKey: apiKey!, baseUrl, fetch }),
    stranger: createReve({ apiKey: "papi.nobody", baseUrl, fetch }),
  }));
});
