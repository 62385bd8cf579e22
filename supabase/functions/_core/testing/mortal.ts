import type { Ports } from "../ports/ports.ts";

/** Where a worker leaves: at its `at`-th call of a port, counted from 0 over everything that is wrapped. */
export interface Fate {
  readonly at: number;
  /** It dies before the call takes effect, or after; or it sleeps before the call until it is woken. */
  readonly how: "before" | "after" | "asleep";
}

interface Mortal {
  /** The ports for one more worker. One that is gone makes no call any more. */
  worker(ports: Ports): Ports;
  /** Settles when the fate has come. */
  readonly gone: Promise<void>;
  /** Lets a sleeping worker go on. */
  wake(): void;
  /** Every call that was made, such as `files.write`. */
  readonly calls: string[];
}

/** Calls that are answered without the world. */
const answeredHere: ReadonlySet<string> = new Set(["callbackAddress", "encodeJpeg"]);
const never = new Promise<never>(() => {});

/** Watches over workers, of which one meets its fate. A dead worker hears nothing of its calls, ever. */
export function mortal(fate?: Fate): Mortal {
  const calls: string[] = [];
  let meet = () => {};
  let wake = () => {};
  const gone = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });

  function worker(ports: Ports): Ports {
    let state: "alive" | "dead" | "asleep" = "alive";
    const watch = <Target extends object>(target: Target, name: string): Target =>
      new Proxy(target, {
        get(_, property) {
          const value = Reflect.get(target, property) as unknown;
          if (typeof value === "object" && value !== null && name === "ports") return watch(value, String(property));
          if (typeof value !== "function" || answeredHere.has(String(property))) return value;
          if (["maker", "extractor", "embedder", "moderator"].includes(String(property))) {
            return (...args: unknown[]) => {
              const provider = value.apply(target, args) as object | null;
              return provider && watch(provider, String(property));
            };
          }
          return (...args: unknown[]) => call(`${name}.${String(property)}`, () => value.apply(target, args));
        },
      });

    async function call(name: string, effect: () => Promise<unknown>): Promise<unknown> {
      if (state === "dead") return never;
      if (state === "asleep") await woken;
      const isFatal = calls.length === fate?.at;
      calls.push(name);
      if (!isFatal) return effect();
      state = fate.how === "asleep" ? "asleep" : "dead";
      if (fate.how === "after") await effect().catch(() => {});
      meet();
      if (fate.how !== "asleep") return never;
      await woken;
      return effect();
    }
    return watch(ports, "ports");
  }
  return { worker, gone, wake: () => wake(), calls };
}
