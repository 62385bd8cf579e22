import { AppError } from "../../../shared/problems.ts";
import { sameSecret } from "./same-secret.ts";
import { visitorOf } from "./visitor.ts";

/**
 * Who may call: a builder site with an API key, a member who is signed in, a caller (by a key or a session, for the owner
 * that both stand for), a visitor (a member where there is a session, else whoever is at an address), the service role with
 * the project's secret key, the clock with the ring's secret, or anyone. What a key allows, and whose an access token is, is decided by the SQL function that the request ends in.
 */
export type Audience = "key" | "member" | "caller" | "visitor" | "service" | "clock" | "anyone";

export interface Secrets {
  readonly secretKey: string;
  readonly ringSecret: string | undefined;
}

/** What a caller brought that the database decides on; empty where the audience brings none. */
export interface Credentials {
  /** SHA-256 of a builder site's API key, in hexadecimal. */
  readonly keyHash: string;
  /** The origin of the page that sent the key, where a browser told one. */
  readonly origin: string | null;
  /** Where the key came from, as far as whoever stands before us tells. */
  readonly address: string | null;
  /** A person's access token and the project's key beside it, as they came. */
  readonly session: { readonly apiKey: string; readonly accessToken: string };
  /** A visitor's address, hashed: another hash every day. */
  readonly visitor: string;
}

const none: Credentials = {
  keyHash: "",
  origin: null,
  address: null,
  visitor: "",
  session: { apiKey: "", accessToken: "" },
};

/** Lets the audience in and answers what it brought. Throws `unauthenticated`, naming the header. */
export async function authenticate(headers: Headers, audience: Audience, secrets: Secrets): Promise<Credentials> {
  switch (audience) {
    case "anyone":
      return none;
    case "key": {
      const key = await keyOf(headers);
      if (key) return key;
      throw new AppError("unauthenticated", { detail: "Send an active API key in the header x-api-key" });
    }
    case "caller": {
      const key = await keyOf(headers);
      if (key) return key;
      const session = sessionOf(headers);
      if (session) return { ...none, session };
      throw new AppError("unauthenticated", {
        detail: "Send an active API key in the header x-api-key, or the publishable key in apikey and an access token",
      });
    }
    case "member": {
      const session = sessionOf(headers);
      if (session) return { ...none, session };
      throw new AppError("unauthenticated", {
        detail: "Sign in: send the publishable key in the header apikey and an access token in authorization",
      });
    }
    case "visitor": {
      const session = sessionOf(headers);
      if (session) return { ...none, session };
      return { ...none, visitor: await visitorOf(headers, secrets.secretKey, new Date()) };
    }
    case "clock":
      if (await sameSecret(headers.get("x-ring-secret"), secrets.ringSecret)) return none;
      throw new AppError("unauthenticated", { detail: "Only the clock can ring here" });
    case "service": {
      const given = headers.get("apikey") ?? headers.get("authorization")?.replace(/^Bearer /i, "");
      if (await sameSecret(given, secrets.secretKey)) return none;
      throw new AppError("unauthenticated", { detail: "Send the project's secret key in the header apikey" });
    }
  }
}

async function keyOf(headers: Headers): Promise<Credentials | null> {
  const key = headers.get("x-api-key");
  if (!key) return null;
  const address = headers.get("cf-connecting-ip");
  return { ...none, keyHash: await sha256Hex(key), origin: headers.get("origin"), address };
}

function sessionOf(headers: Headers): Credentials["session"] | null {
  const apiKey = headers.get("apikey");
  const [, accessToken] = headers.get("authorization")?.match(/^Bearer +([^ ]+)$/i) ?? [];
  // A key of the project is nobody in particular, also where a client sends it as a token.
  if (!apiKey || !accessToken || accessToken === apiKey || accessToken.startsWith("sb_")) return null;
  return { apiKey, accessToken };
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
