import type { Socket } from "node:net";
import type { Session } from "./sessions.ts";
import { joinBytes, readInt32, readTexts } from "./wire.ts";

const codes = { protocol3: 3, cancel: 80877102, ssl: 80877103, gssEncryption: 80877104 };

/** A startup packet is short; anything longer is not a Postgres client. */
const longest = 10_000;

/**
 * Reads what a client says before it may ask anything, and answers its wish for encryption with no.
 *
 * @param next The bytes that came in, chunk by chunk.
 * @returns null when the client only wanted to cancel a query, which one session cannot do, or is no Postgres client.
 */
export async function readStartup(
  socket: Socket,
  next: () => Promise<Uint8Array | null>,
): Promise<{ session: Session; rest: Uint8Array } | null> {
  let bytes: Uint8Array = new Uint8Array(0);
  for (;;) {
    const length = bytes.length >= 8 ? readInt32(bytes, 0) : 8;
    if (length < 8 || length > longest) return null;
    if (bytes.length < length) {
      const chunk = await next();
      if (!chunk) return null;
      bytes = joinBytes([bytes, chunk]);
      continue;
    }
    const code = readInt32(bytes, 4);
    const body = bytes.subarray(8, length);
    bytes = bytes.subarray(length);
    if (code === codes.ssl || code === codes.gssEncryption) socket.write("N");
    else if (code >> 16 === codes.protocol3) return { session: sessionFor(readTexts(body)), rest: bytes };
    else return null;
  }
}

/** @param texts Names and values by turns: user, database, and settings for the session. */
function sessionFor(texts: string[]): Session {
  const {
    user = "postgres",
    database,
    replication,
    options,
    ...settings
  } = Object.fromEntries(
    texts.flatMap((name, index) => (index % 2 === 0 && name !== "" ? [[name, texts[index + 1] ?? ""]] : [])),
  ) as Record<string, string>;
  for (const [, name, value] of (options ?? "").matchAll(/(?:-c\s*|--)([\w.]+)=((?:\\.|\S)*)/g)) {
    settings[name!] = value!.replaceAll(/\\(.)/g, "$1");
  }
  return {
    settings,
    customSettings: new Set(Object.keys(settings).filter((name) => name.includes("."))),
    user,
    role: "none",
    statements: [],
    unnamedStatement: null,
    gone: false,
  };
}
