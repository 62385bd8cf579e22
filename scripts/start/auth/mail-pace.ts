import { AuthRefusal } from "./refusal.ts";

export interface MailPace {
  /** Counts a mail to an address. Throws a refusal if the last one was too short a time ago. */
  take(email: string): void;
}

/**
 * At most one mail to an address in so many seconds. It counts what was asked for, not what was sent, so that the
 * answer is the same whether or not there is such an account.
 */
export function createMailPace(seconds: number, now: () => number = Date.now): MailPace {
  const last = new Map<string, number>();
  return {
    take(email) {
      for (const [address, time] of last) if (now() - time >= seconds * 1000) last.delete(address);
      const time = last.get(email);
      if (time !== undefined) {
        const left = Math.ceil(seconds - (now() - time) / 1000);
        const message = `For security purposes, you can only request this after ${left} seconds.`;
        throw new AuthRefusal(429, "over_email_send_rate_limit", message);
      }
      last.set(email, now());
    },
  };
}
