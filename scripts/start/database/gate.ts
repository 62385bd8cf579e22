import { AsyncLocalStorage } from "node:async_hooks";

/** The right to use the database until it is released. */
interface Turn {
  /** Runs work with this right, so that it does not stand in line behind its own turn. */
  within<T>(work: () => T): T;
  /** Lets the next one in. A second call does nothing. */
  release(): void;
}

export interface Gate<Owner> {
  /** Waits in line and holds the gate until the turn is released. */
  acquire(owner: Owner): Promise<Turn>;
  /** Holds the gate while the work runs. Work inside work does not wait for itself: it is let through. */
  run<T>(owner: Owner, work: () => Promise<T>): Promise<T>;
  /** Runs work as a stranger, even when a holder started it. */
  outside(work: () => void): void;
}

/**
 * One gate for the one session that PGlite has: first come, first served, one holder at a time.
 *
 * Who holds the gate is known by the asynchronous context, so a holder whose helpers ask for the gate again does not
 * wait for itself. A promise that outlives its holder has lost that right and stands in line like everyone else.
 *
 * @param admit Makes the session ready for its next owner, with the gate already held.
 */
export function createGate<Owner>(admit: (owner: Owner) => Promise<void>): Gate<Owner> {
  const context = new AsyncLocalStorage<{ holds: boolean }>();
  let last: Promise<void> = Promise.resolve();

  async function acquire(owner: Owner): Promise<Turn> {
    const before = last;
    let open = () => {};
    last = new Promise((resolve) => {
      open = resolve;
    });
    await before;
    const right = { holds: true };
    const turn: Turn = {
      within: (work) => context.run(right, work),
      release() {
        right.holds = false;
        open();
      },
    };
    try {
      await turn.within(() => admit(owner));
    } catch (error) {
      turn.release();
      throw error;
    }
    return turn;
  }

  async function run<T>(owner: Owner, work: () => Promise<T>): Promise<T> {
    if (context.getStore()?.holds) return await work();
    const turn = await acquire(owner);
    try {
      return await turn.within(work);
    } finally {
      turn.release();
    }
  }

  return { acquire, run, outside: (work) => context.run({ holds: false }, work) };
}
