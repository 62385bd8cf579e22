import { AsyncLocalStorage } from "node:async_hooks";

/** Gives the gate back. A second call does nothing. */
export type Release = () => void;

export interface Gate {
  /** Waits in line and then holds the gate until the release is called. */
  acquire(): Promise<Release>;
  /** Holds the gate while the work runs. Work inside work does not wait for itself: it is let through. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work as a stranger, even when a holder started it. */
  outside(work: () => void): void;
}

/**
 * One gate for the one session that PGlite has: first come, first served, one holder at a time.
 *
 * Who holds the gate is known by the asynchronous context, so a holder whose helpers ask for the gate again does not
 * wait for itself. A promise that outlives its holder has lost that right and stands in line like everyone else.
 */
export function createGate(): Gate {
  const context = new AsyncLocalStorage<{ holds: boolean }>();
  let last: Promise<void> = Promise.resolve();

  async function acquire(): Promise<Release> {
    const before = last;
    let release: Release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (context.getStore()?.holds) return await work();
    const release = await acquire();
    const turn = { holds: true };
    try {
      return await context.run(turn, work);
    } finally {
      turn.holds = false;
      release();
    }
  }

  return { acquire, run, outside: (work) => context.run({ holds: false }, work) };
}
