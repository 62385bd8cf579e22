/** What a provider must bring to ring for a job: bound to both, so that it opens nothing else. 64 hexadecimal digits. */
export async function callbackToken(provider: string, jobId: string, secret: string): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), claimOf(provider, jobId));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a token is the one of a job, in a time that does not tell how far it is from it. */
export async function isCallbackToken(
  token: string,
  provider: string,
  jobId: string,
  secret: string,
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(token)) return false;
  const signature = Uint8Array.from(token.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  return crypto.subtle.verify("HMAC", await keyOf(secret), signature, claimOf(provider, jobId));
}

const claimOf = (provider: string, jobId: string) => new TextEncoder().encode(`callback:${provider}:${jobId}`);

const keyOf = (secret: string) =>
  crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);
