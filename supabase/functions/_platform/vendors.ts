import { createDownload } from "../_adapters/download/guarded-download.ts";
import { createGemini } from "../_adapters/gemini/gemini.ts";
import { createLeonardo, leonardoHosts } from "../_adapters/leonardo/leonardo.ts";
import { createModal } from "../_adapters/modal/modal.ts";
import { createOpenAI } from "../_adapters/openai/openai.ts";
import { createReve } from "../_adapters/reve/reve.ts";
import { createRunware, runwareHosts } from "../_adapters/runware/runware.ts";
import type { KnownProvider } from "../_core/providers/check-providers.ts";
import type { Env } from "./env.ts";
import { resolveHost } from "./resolve-host.ts";
import type { VendorEnv } from "./vendor-env.ts";

/** Every vendor with the variables that make it available, and its adapter where they are set as they must be. */
export function vendorsWith({ vendors, vendorFaults }: Pick<Env, "vendors" | "vendorFaults">): KnownProvider[] {
  const { openai, gemini, leonardo, runware, reve, modal } = vendors;
  return [
    {
      name: "openai",
      variables: ["OPENAI_API_KEY"],
      provider: openai && createOpenAI({ ...openai, fetch, download: downloadFor(openai, []) }),
      fault: vendorFaults.openai,
      ownServer: openai?.ownServer ?? false,
    },
    {
      name: "gemini",
      variables: ["GEMINI_API_KEY"],
      provider: gemini && createGemini({ ...gemini, fetch }),
      fault: vendorFaults.gemini,
    },
    {
      name: "reve",
      variables: ["REVE_API_KEY"],
      provider: reve && createReve({ ...reve, fetch }),
      fault: vendorFaults.reve,
    },
    {
      name: "runware",
      variables: ["RUNWARE_API_KEY"],
      provider: runware && createRunware({ ...runware, fetch, download: downloadFor(runware, runwareHosts) }),
      fault: vendorFaults.runware,
    },
    {
      name: "leonardo",
      variables: ["LEONARDO_API_KEY"],
      provider: leonardo && createLeonardo({ ...leonardo, fetch, download: downloadFor(leonardo, leonardoHosts) }),
      fault: vendorFaults.leonardo,
    },
    {
      name: "modal",
      variables: ["MODAL_URL", "MODAL_KEY", "MODAL_SECRET"],
      provider: modal && createModal({ ...modal, fetch, download: downloadFor(modal, []) }),
      fault: vendorFaults.modal,
    },
  ];
}

/** From the vendor's own hosts, and from where the operator has it. Where hosts cannot be looked up, their list alone counts. */
const downloadFor = ({ baseUrl }: VendorEnv, allowedHosts: readonly string[]) =>
  createDownload({ fetch, resolve: resolveHost, allowedHosts, trustedOrigins: [new URL(baseUrl).origin] });
