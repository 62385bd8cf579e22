import { faultsOfOrders } from "../../testing/vendor/faults.ts";
import { startVendor, type Vendor } from "../../testing/vendor/vendor.ts";
import { createChat } from "./openai-chat.ts";
import { embeddings } from "./openai-embeddings.ts";
import { images } from "./openai-images.ts";
import { listedModels } from "./openai-models.ts";
import { moderations } from "./openai-moderations.ts";
import { fail, refuse, refuseKey } from "./openai-refusals.ts";

export interface OpenAIFakeOptions {
  readonly port: number;
  readonly apiKey: string;
  /** Paints an eighth of the size. */
  readonly small?: boolean;
  /** Whether the organisation is, without which it makes no pictures. */
  readonly verified?: boolean;
}

/**
 * An OpenAI that refuses what the real one refuses; its API is at `<url>/v1`. Routes: `generations`, `edits`, `chat`,
 * `embeddings`, `moderations`, `models`.
 */
export function startOpenAIFake(options: OpenAIFakeOptions): Promise<Vendor> {
  const { port, apiKey, small = false, verified = true } = options;
  return startVendor({
    port,
    secrets: [apiKey],
    authorize(request) {
      const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
      return given === apiKey ? null : refuseKey(given);
    },
    fail,
    // Variations are retired: they are as unknown as what never was.
    notFound: (request) => refuse(404, `Invalid URL (${request.method} ${new URL(request.url).pathname})`),
    routes: (parts) => [
      {
        name: "generations",
        method: "POST",
        path: "/v1/images/generations",
        faults: [...faultsOfOrders, "failure-in-200"],
        answer: (call) => images(call, "generation", parts, { small, verified }),
      },
      {
        name: "edits",
        method: "POST",
        path: "/v1/images/edits",
        faults: [...faultsOfOrders, "failure-in-200"],
        answer: (call) => images(call, "edit", parts, { small, verified }),
      },
      {
        name: "chat",
        method: "POST",
        path: "/v1/chat/completions",
        faults: [...faultsOfOrders, "failure-in-200"],
        answer: createChat(parts),
      },
      {
        name: "embeddings",
        method: "POST",
        path: "/v1/embeddings",
        faults: faultsOfOrders,
        answer: (call) => embeddings(call, parts),
      },
      {
        name: "moderations",
        method: "POST",
        path: "/v1/moderations",
        faults: faultsOfOrders,
        answer: (call) => moderations(call, parts),
      },
      {
        name: "models",
        method: "GET",
        path: "/v1/models",
        faults: ["500"],
        answer: () => Response.json({ object: "list", data: listedModels(parts.clock.now()) }),
      },
    ],
  });
}
