import { failureOf } from "../../../lib/failure.ts";
import type { Answers, Order, Reply } from "./desk-messages.ts";

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onSent: (share: number) => void;
}

export interface RowsDesk {
  /** Has something done with the rows. Throws a `Failure`. */
  ask<Does extends Order["does"]>(
    order: Extract<Order, { does: Does }>,
    onSent?: (share: number) => void,
  ): Promise<Answers[Does]>;
  end(): void;
}

/** The worker that has the rows of a file. */
export function openRowsDesk(): RowsDesk {
  const worker = new Worker(new URL("./rows-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isEnding = false;
  const starting = new Set<number>();
  // What is being started is not given up because somebody looks at another screen.
  const endIfIdle = () => isEnding && starting.size === 0 && worker.terminate();
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ("sent" in data) return one.onSent(data.sent);
    waiting.delete(data.id);
    starting.delete(data.id);
    endIfIdle();
    if ("answer" in data) one.resolve(data.answer as never);
    else one.reject(failureOf(data.refusal, data.refusal.status));
  });
  // It could not be loaded, or has no memory left.
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(failureOf(new Error(event.message)));
    waiting.clear();
  });
  return {
    ask(order, onSent = () => {}) {
      const { promise, resolve, reject } = Promise.withResolvers<Answers[typeof order.does]>();
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting["resolve"], reject, onSent });
      if (order.does === "start") starting.add(last);
      worker.postMessage({ id: last, order });
      return promise;
    },
    end() {
      isEnding = true;
      endIfIdle();
    },
  };
}
