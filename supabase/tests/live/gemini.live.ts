import { describe } from "vitest";
import { createGemini } from "../../functions/_adapters/gemini/gemini.ts";
import { describeContract } from "../../functions/_adapters/gemini/gemini-contract.ts";

const apiKey = process.env.GEMINI_API_KEY;
const baseUrl = "https://generativelanguage.googleapis.com";

describe.skipIf(!apiKey)("live", () => {
  if (apiKey) console.info("Gemini: about $0.07 for two pictures of 1K and one reading");
  describeContract(async () => ({
    provider: createGemini({ apiKey: apiKey!, baseUrl, fetch }),
    stranger: createGemini({ apiKey: "AIzaSy-nobody", baseUrl, fetch }),
  }));
});
