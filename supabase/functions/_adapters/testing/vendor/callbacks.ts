import type { Clock } from "./clock.ts";
import type { Fault } from "./faults.ts";

/** A callback that a vendor sends when some work is done. */
export interface Delivery {
  readonly url: string;
  /** Made when it is sent, so that a signature has the right time. */
  readonly headers: () => Promise<Record<string, string>> | Record<string, string>;
  readonly body: string;
}

export interface Callbacks {
  /**
   * Sends a callback, spoiled by the fault of the call that it belongs to: `duplicate-callback` twice,
   * `lost-callback` never, `late-callback` a minute of the vendor's clock later. Resolves when it was taken, or is not
   * sent now. `early-callback` is the route's own affair: it finishes the work and awaits this before it answers.
   */
  ring(delivery: Delivery, fault: Fault | null): Promise<void>;
  /** The status of every attempt, 0 where nobody answered, in order. */
  readonly statuses: readonly number[];
}

/** Sends callbacks over the network. A callback that nobody takes is not sent again: a sweep must find the work. */
export function createCallbacks(clock: Clock): Callbacks {
  const statuses: number[] = [];

  async function send({ url, headers, body }: Delivery): Promise<void> {
    const init = { method: "POST", headers: await headers(), body, signal: AbortSignal.timeout(15_000) };
    const status = await fetch(url, init).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    statuses.push(status);
  }

  return {
    statuses,
    async ring(delivery, fault) {
      if (fault === "lost-callback") return;
      if (fault === "late-callback") return clock.after(60, () => send(delivery));
      await send(delivery);
      if (fault === "duplicate-callback") await send(delivery);
    },
  };
}
