import { type FailureKind, failureOf } from "../../../lib/failure.ts";
import { type DecisionLog, decided, recalled, settled, tried, undone } from "./decision-log.ts";
import type { LogStorage } from "./log-storage.ts";
import type { Move, NewMove } from "./move.ts";

/** A picture that a move did not fit. */
export interface Misfit {
  readonly id: string;
  /** What it is now; `gone` if it was deleted. */
  readonly status: string;
}

export interface Sent {
  /** The pictures that went along. */
  readonly changed: readonly string[];
  /** Those that somebody else had decided, or that are gone. */
  readonly misfits: readonly Misfit[];
}

/** What keeps decisions from being saved. */
export type Trouble = Exclude<FailureKind, "refused" | "conflict">;

export interface DecisionsState {
  readonly log: DecisionLog;
  readonly trouble: Trouble | null;
}

interface DecisionsParts {
  readonly storage: LogStorage;
  /** By picture, why those that are rejected are so. Throws a `Failure`. */
  readReasons(ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Throws a `Failure`. */
  send(move: Move): Promise<Sent>;
  /** Runs alone: no other tab sends meanwhile. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Calls back after a while, longer with each failure in a row. */
  later(failures: number, retry: () => void): void;
  identify(): string;
  onSettled(move: Move, sent: Sent): void;
  onRefused(move: Move, message: string): void;
  onTrouble(trouble: Trouble): void;
}

export interface Decisions {
  state(): DecisionsState;
  subscribe(listener: () => void): () => void;
  /** Answers the id of the move. */
  decide(move: NewMove): string;
  /** Takes back the last decision and answers it, or null. With an id only that one, while it is the last. */
  undo(id?: string): Move | null;
  /** Tries again to save what waits: the network is back, or the person signed in. */
  resume(): void;
  /** Another tab has written. */
  reread(): void;
}

/** A person's decisions: shown at once, saved one after the other in the background, kept until they are. */
export function openDecisions(parts: DecisionsParts): Decisions {
  const { storage } = parts;
  const listeners = new Set<() => void>();
  let state: DecisionsState = { log: storage.read(), trouble: null };
  let isWorking = false;
  let failures = 0;

  const tell = (change: Partial<DecisionsState>) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const change = (to: (log: DecisionLog) => DecisionLog) => {
    const log = to(storage.read());
    storage.write(log);
    tell({ log });
  };

  /** Saves one move. A refusal is final: the person is told, and the others go on. */
  async function save(move: Move): Promise<void> {
    try {
      if (move.from === "rejected" && !move.undoes && !move.wasTried) {
        const reasons = await parts.readReasons(move.ids);
        if (!storage.read().waiting.some(({ id }) => id === move.id)) return; // taken back meanwhile
        change((log) => recalled(log, move.id, reasons));
      }
      change((log) => tried(log, move.id));
      const sent = await parts.send(move);
      change((log) => settled(log, move.id, sent.changed));
      failures = 0;
      tell({ trouble: null });
      parts.onSettled(move, sent);
    } catch (error) {
      const { kind, message } = failureOf(error);
      if (kind !== "refused" && kind !== "conflict") throw error;
      change((log) => settled(log, move.id, []));
      parts.onRefused(move, message);
    }
  }

  async function work(): Promise<void> {
    if (isWorking || storage.read().waiting.length === 0) return;
    isWorking = true;
    try {
      await parts.exclusively(async () => {
        for (let move = storage.read().waiting[0]; move; move = storage.read().waiting[0]) await save(move);
      });
      tell({ log: storage.read(), trouble: null });
    } catch (error) {
      const trouble = failureOf(error).kind as Trouble;
      tell({ trouble });
      parts.onTrouble(trouble);
      failures += 1;
      parts.later(failures, () => void work());
      return;
    } finally {
      isWorking = false;
    }
    void work(); // what was decided while the last answer was put away
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decide(move) {
      const id = parts.identify();
      change((log) => decided(log, { ...move, id }));
      void work();
      return id;
    },
    undo(id) {
      let last: Move | null = null;
      change((log) => {
        const answer = undone(log, parts.identify, id);
        last = answer.undone;
        return answer.log;
      });
      void work();
      return last;
    },
    resume: () => void work(),
    reread: () => tell({ log: storage.read() }),
  };
}
