/** What a JSON web token says about its bearer. */
export interface Claims {
  readonly sub?: string;
  readonly role?: string;
  /** Seconds since 1970. */
  readonly exp?: number;
  readonly [name: string]: unknown;
}

const header = encode(JSON.stringify({ alg: "HS256", typ: "JWT" }));

/** Signs a token (RFC 7519, HS256) that ends after `seconds`. */
export async function signToken(claims: Claims, secret: string, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const unsigned = `${header}.${encode(JSON.stringify({ ...claims, iat: now, exp: now + seconds }))}`;
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), new TextEncoder().encode(unsigned));
  return `${unsigned}.${toBase64Url(new Uint8Array(signature))}`;
}

/** The claims of a token that this stack signed and that has not ended, else null. */
export async function verifyToken(token: string, secret: string): Promise<Claims | null> {
  const [head, body, signature, ...rest] = token.split(".");
  if (!head || !body || !signature || rest.length > 0) return null;
  try {
    if (JSON.parse(decode(head)).alg !== "HS256") return null;
    const signed = new TextEncoder().encode(`${head}.${body}`);
    if (!(await crypto.subtle.verify("HMAC", await keyOf(secret), fromBase64Url(signature), signed))) return null;
    const claims = JSON.parse(decode(body)) as Claims;
    return isExpired(claims) ? null : claims;
  } catch {
    return null; // not JSON or not base64: no token of ours
  }
}

export function isExpired(claims: Claims): boolean {
  return typeof claims.exp === "number" && claims.exp * 1000 <= Date.now();
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

function encode(text: string): string {
  return toBase64Url(new TextEncoder().encode(text));
}

function decode(text: string): string {
  return new TextDecoder().decode(fromBase64Url(text));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
