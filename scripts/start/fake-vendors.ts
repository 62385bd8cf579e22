import { startGeminiFake } from "../../supabase/functions/_adapters/gemini/fake/gemini-fake.ts";
import { startLeonardoFake } from "../../supabase/functions/_adapters/leonardo/fake/leonardo-fake.ts";
import { startModalFake } from "../../supabase/functions/_adapters/modal/fake/modal-fake.ts";
import { startOpenAIFake } from "../../supabase/functions/_adapters/openai/fake/openai-fake.ts";
import { startReveFake } from "../../supabase/functions/_adapters/reve/fake/reve-fake.ts";
import { startRunwareFake } from "../../supabase/functions/_adapters/runware/fake/runware-fake.ts";

interface FakeVendorsOptions {
  /** The project's address, where a key of Leonardo's rings: it is told once, when the key is made. */
  readonly url: string;
  /** Pictures of an eighth of the asked size, for whoever wants many. */
  readonly small?: boolean;
}

export interface FakeVendors {
  /** What makes the functions use them: every vendor's address and key. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where each vendor is, by provider. */
  readonly urls: Readonly<Record<string, string>>;
  /** All keys in the environment. */
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

/** Starts a fake of every vendor, as strict as the vendor is, on free ports of this machine. Runs in Deno and in Node. */
export async function startFakeVendors({ url, small = false }: FakeVendorsOptions): Promise<FakeVendors> {
  const secret = (prefix: string) => `${prefix}${crypto.randomUUID().replaceAll("-", "")}`;
  const keys = {
    OPENAI_API_KEY: secret("sk-fake-"),
    GEMINI_API_KEY: secret("AIza-fake-"),
    LEONARDO_API_KEY: crypto.randomUUID(),
    LEONARDO_WEBHOOK_KEY: secret("leo-"),
    RUNWARE_API_KEY: secret("rw-"),
    REVE_API_KEY: secret("papi."),
    MODAL_KEY: secret("wk-"),
    MODAL_SECRET: secret("ws-"),
    MODAL_WEBHOOK_SECRET: `whsec_${btoa(secret(""))}`,
  };
  const common = { port: 0, small };
  const openai = await startOpenAIFake({ ...common, apiKey: keys.OPENAI_API_KEY });
  const gemini = await startGeminiFake({ ...common, apiKey: keys.GEMINI_API_KEY });
  const leonardo = await startLeonardoFake({
    ...common,
    apiKey: keys.LEONARDO_API_KEY,
    callbacks: { url: `${url}/functions/v1/webhooks/leonardo`, key: keys.LEONARDO_WEBHOOK_KEY },
    // Whoever wants many small pictures does not want to wait for a limit either.
    ordersPerMinute: small ? 10_000 : 100,
  });
  const runware = await startRunwareFake({ ...common, apiKey: keys.RUNWARE_API_KEY });
  const reve = await startReveFake({ ...common, apiKey: keys.REVE_API_KEY });
  const modal = await startModalFake({
    ...common,
    apiKey: keys.MODAL_KEY,
    apiSecret: keys.MODAL_SECRET,
    webhookSecret: keys.MODAL_WEBHOOK_SECRET,
  });
  const vendors = { openai, gemini, leonardo, runware, reve, modal };
  return {
    environment: {
      ...keys,
      OPENAI_BASE_URL: `${openai.url}/v1`,
      GEMINI_BASE_URL: gemini.url,
      LEONARDO_BASE_URL: leonardo.url,
      RUNWARE_BASE_URL: `${runware.url}/v1`,
      REVE_BASE_URL: reve.url,
      MODAL_URL: modal.url,
    },
    urls: Object.fromEntries(Object.entries(vendors).map(([name, { url }]) => [name, url])),
    secrets: Object.values(keys),
    async stop() {
      await Promise.all(Object.values(vendors).map((vendor) => vendor.stop()));
    },
  };
}
