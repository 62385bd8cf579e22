import { sha256 } from "./picture/sha256.ts";

/** What a provider must bring to ring: bound to the provider, so that one cannot ring for another. */
export function callbackToken(provider: string, secret: string): Promise<string> {
  return sha256(new TextEncoder().encode(`callback:${provider}:${secret}`));
}
