import { AppError } from "../../../shared/problems.ts";
import { createInbox } from "../_adapters/supabase/callbacks.ts";
import { sha256 } from "../_core/picture/sha256.ts";
import type { Callbacks } from "../_core/ports/callbacks.ts";
import type { CallbackReader, Provider, Providers } from "../_core/ports/provider.ts";
import { callbackToken, isCallbackToken } from "../_core/providers/callback-token.ts";
import { knownProviders } from "./known-providers.ts";
import { env, rpc } from "./services.ts";

const known = new Map(knownProviders.map((one) => [one.name, one]));

/** Every provider there is code for, and whether this project can use it. */
export const providerStates = Object.fromEntries(
  knownProviders.map(({ name, provider }) => [name, provider ? "configured" : "not configured"] as const),
);

export const providers: Providers = {
  maker: (name) => part(name, "maker"),
  extractor: (name) => part(name, "extractor"),
  embedder: (name) => part(name, "embedder"),
  moderator: (name) => known.get(name)?.provider?.moderator ?? null,
  async callbackAddress(name, jobId) {
    if (!env.ringSecret || !callbackReaderOf(name)) return null;
    const token = await callbackToken(name, jobId, env.ringSecret);
    const url = `${env.publicUrl}/functions/v1/webhooks/${name}?job=${jobId}&token=${token}`;
    return { url, tokenHash: await sha256(new TextEncoder().encode(token)) };
  },
};

/** How a provider's callbacks are read; null where none come. */
const callbackReaderOf = (name: string): CallbackReader | null => known.get(name)?.provider?.callbacks ?? null;

/** What hears providers that ring. Without a secret there is no token, and only those that prove who they are can ring. */
export const callbacks: Callbacks = {
  receive: createInbox(rpc),
  readerOf: callbackReaderOf,
  isToken: async (token, provider, jobId) =>
    env.ringSecret !== undefined && (await isCallbackToken(token, provider, jobId, env.ringSecret)),
};

function part<Part extends "maker" | "extractor" | "embedder">(name: string, which: Part): NonNullable<Provider[Part]> {
  const found = known.get(name)?.provider?.[which];
  if (found) return found;
  const { variables = [], fault } = known.get(name) ?? {};
  const remedy = fault ?? (variables.length > 0 ? `set ${variables.join(", ")}` : "configure it");
  throw new AppError("provider_not_configured", {
    detail: `${name} cannot be used here: ${remedy}, or choose another model`,
  });
}
