import { AppError } from "../../../shared/problems.ts";
import { callbackToken } from "../_core/callback-token.ts";
import { sha256 } from "../_core/picture/sha256.ts";
import type { Provider, Providers } from "../_core/ports/provider.ts";
import { knownProviders } from "./known-providers.ts";
import { env } from "./services.ts";

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
  async callbackAddress(name) {
    const token = await callbackTokenOf(name);
    if (token === undefined) return null;
    const url = `${env.publicUrl}/functions/v1/callbacks/${name}?token=${token}`;
    return { url, tokenHash: await sha256(new TextEncoder().encode(token)) };
  },
};

/** What whoever rings for a provider must bring. Without a secret there is no token, and nobody can ring. */
export async function callbackTokenOf(name: string): Promise<string | undefined> {
  return known.get(name)?.provider?.maker?.check && env.ringSecret
    ? await callbackToken(name, env.ringSecret)
    : undefined;
}

function part<Part extends "maker" | "extractor" | "embedder">(name: string, which: Part): NonNullable<Provider[Part]> {
  const found = known.get(name)?.provider?.[which];
  if (found) return found;
  const variables = known.get(name)?.variables ?? [];
  throw new AppError("provider_not_configured", {
    detail: `${name} cannot be used here: ${variables.length > 0 ? `set ${variables.join(", ")}` : "configure it"}, or choose another model`,
  });
}
