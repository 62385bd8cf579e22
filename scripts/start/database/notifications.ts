import type { PGlite } from "@electric-sql/pglite";
import type { Gate } from "./gate.ts";

interface Notifications {
  listen(channel: string, handler: (payload: string) => void): Promise<void>;
}

/** Hands committed `pg_notify` messages to their handlers, which stand outside the gate that the notifier still holds. */
export function createNotifications(pglite: PGlite, gate: Pick<Gate<never>, "outside">): Notifications {
  const handlers = new Map<string, ((payload: string) => void)[]>();
  pglite.onNotification((channel, payload) => {
    for (const handler of handlers.get(channel) ?? []) gate.outside(() => handler(payload));
  });
  return {
    async listen(channel, handler) {
      const known = handlers.get(channel);
      if (known) known.push(handler);
      else handlers.set(channel, [handler]);
      if (!known) await pglite.exec(`listen "${channel.replaceAll('"', '""')}"`);
    },
  };
}
