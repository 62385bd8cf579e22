import { AppError } from "../../../shared/problems.ts";
import { sameSecret } from "./same-secret.ts";

/**
 * Who may call: a builder site with an API key, the service role with the project's secret key, the clock with the
 * ring's secret, or anyone. What a key allows is decided by the SQL function that the request ends in.
 */
export type Audience = "key" | "service" | "clock" | "anyone";

export interface Secrets {
  readonly secretKey: string;
  readonly ringSecret: string | undefined;
}

/** Lets the audience in and answers the hash of its API key, or "". Throws `unauthenticated`, naming the header. */
export async function authenticate(headers: Headers, audience: Audience, secrets: Secrets): Promise<string> {
  switch (audience) {
    case "anyone":
      return "";
    case "key": {
      const key = headers.get("x-api-key");
      if (key) return await sha256Hex(key);
      throw new AppError("unauthenticated", { detail: "Send an active API key in the header x-api-key" });
    }
    case "clock":
      if (await sameSecret(headers.get("x-ring-secret"), secrets.ringSecret)) return "";
      throw new AppError("unauthenticated", { detail: "Only the clock can ring here" });
    case "service": {
      const given = headers.get("apikey") ?? headers.get("authorization")?.replace(/^Bearer /i, "");
      if (await sameSecret(given, secrets.secretKey)) return "";
      throw new AppError("unauthenticated", { detail: "Send the project's secret key in the header apikey" });
    }
  }
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
