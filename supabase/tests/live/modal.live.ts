import { setTimeout } from "node:timers/promises";
import { describe } from "vitest";
import { createDownload } from "../../functions/_adapters/download/guarded-download.ts";
import { createModal } from "../../functions/_adapters/modal/modal.ts";
import { describeContract } from "../../functions/_adapters/modal/modal-contract.ts";

const { MODAL_URL: baseUrl, MODAL_KEY: apiKey, MODAL_SECRET: apiSecret } = process.env;

describe.skipIf(!baseUrl || !apiKey || !apiSecret)("live", () => {
  if (baseUrl) console.info("Modal: about $0.03 for one picture, and up to $0.06 more where the card has to wake up");
  const download = createDownload({ fetch, resolve: null, allowedHosts: [], trustedOrigins: [baseUrl ?? ""] });
  const open = (secret: string) =>
    createModal({ apiKey: apiKey!, apiSecret: secret, webhookSecret: undefined, baseUrl: baseUrl!, fetch, download });
  describeContract(async () => ({
    provider: open(apiSecret!),
    stranger: open("ws-nobody"),
    scale: 1,
    wait: () => setTimeout(5000),
  }));
});
