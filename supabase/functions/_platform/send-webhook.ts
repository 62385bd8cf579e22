import { createWebhookSender } from "../_adapters/webhooks/webhook-sender.ts";
import { resolveHost } from "./resolve-host.ts";
import { env } from "./services.ts";

export const sendWebhook = createWebhookSender({
  fetch,
  resolve: resolveHost,
  now: () => new Date(),
  ownOrigins: [env.url, env.publicUrl].map((url) => new URL(url).origin),
  allowsLoopback: env.loopbackWebhooks,
});
