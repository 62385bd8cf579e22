import type { Database } from "../database/database.ts";
import type { User } from "./users.ts";

/** What a mailed link is for. An invitation confirms the address, a recovery lets somebody in without a password. */
export type LinkType = "invite" | "recovery";

interface MailedToken {
  /** With the address, the same as the hash. */
  readonly otp: string;
  /** What links carry. It works once, until the next one is made, for `auth.email.otp_expiry` seconds. */
  readonly hash: string;
}

const columns: Record<LinkType, string> = {
  invite: "confirmation_token = $2, confirmation_sent_at = now(), invited_at = now()",
  recovery: "recovery_token = $2, recovery_sent_at = now()",
};

/** Makes the token of a link, as Lite knows it again: the hash of the address and a text nobody guesses. */
export async function makeToken(database: Database, user: User, type: LinkType): Promise<MailedToken> {
  const otp = crypto.randomUUID().replaceAll("-", "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(user.email + otp));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  await database.query(`update auth.users set ${columns[type]} where id = $1`, [user.id, hash]);
  return { otp, hash };
}
