import { type Move, reverse } from "./move.ts";

/** What a person has decided, as far as it is still needed: to be saved, and to be taken back. */
export interface DecisionLog {
  /** Not known to be saved, in the order in which they were made. */
  readonly waiting: readonly Move[];
  /** Can be undone, the last one first to go. Those that wait are among them. */
  readonly history: readonly Move[];
}

export const emptyLog: DecisionLog = { waiting: [], history: [] };

const levelsOfUndo = 50;
/** Large selections are remembered for fewer levels: what a browser keeps is limited. */
const picturesInHistory = 5_000;

export const decided = (log: DecisionLog, move: Move): DecisionLog => ({
  waiting: [...log.waiting, move],
  history: shorten([...log.history, move]),
});

/**
 * Takes the last decision back: `only` that one if an id is given. One that certainly never left is forgotten; any other
 * is followed by its opposite. `undone` is null if there is nothing to take back.
 */
export function undone(
  log: DecisionLog,
  identify: () => string,
  only?: string,
): { log: DecisionLog; undone: Move | null } {
  const last = log.history.at(-1);
  if (!last || (only !== undefined && last.id !== only)) return { log, undone: null };
  const history = log.history.slice(0, -1);
  const unsent = log.waiting.find((move) => move.id === last.id && !move.wasTried);
  const waiting = unsent
    ? log.waiting.filter((move) => move !== unsent)
    : [...log.waiting, ...reverse(last).map((move) => ({ ...move, id: identify() }))];
  return { log: { waiting, history }, undone: last };
}

export const tried = (log: DecisionLog, id: string): DecisionLog => ({
  ...log,
  waiting: log.waiting.map((move) => (move.id === id ? { ...move, wasTried: true } : move)),
});

/** Why the pictures of a move had been rejected, before it takes that away. */
export function recalled(log: DecisionLog, id: string, reasonsBefore: NonNullable<Move["reasonsBefore"]>): DecisionLog {
  const recall = (move: Move): Move => (move.id === id ? { ...move, reasonsBefore } : move);
  return { waiting: log.waiting.map(recall), history: log.history.map(recall) };
}

/** A move is over: these of its pictures went along. Only what really went along is ever taken back. */
export function settled(log: DecisionLog, id: string, changed: readonly string[]): DecisionLog {
  const went = new Set(changed);
  const keep = (move: Move): Move => ({ ...move, ids: move.ids.filter((image) => went.has(image)) });
  const hasPictures = (move: Move) => move.ids.length > 0;
  return {
    waiting: log.waiting
      .filter((move) => move.id !== id)
      .map((move) => (move.undoes === id ? keep(move) : move))
      .filter(hasPictures),
    history: log.history.map((move) => (move.id === id ? keep(move) : move)).filter(hasPictures),
  };
}

/** Where decisions that are not saved yet have put pictures. */
export function statusesOf(log: DecisionLog): ReadonlyMap<string, Move["to"]> {
  return new Map(log.waiting.flatMap((move) => move.ids.map((image) => [image, move.to] as const)));
}

/** How many decisions, counted by pictures, are not saved yet. */
export const unsavedCount = (log: DecisionLog): number => statusesOf(log).size;

function shorten(history: readonly Move[]): readonly Move[] {
  let pictures = 0;
  const kept = history
    .slice(-levelsOfUndo)
    .reverse()
    .filter((move, index) => {
      pictures += move.ids.length;
      return index === 0 || pictures <= picturesInHistory;
    });
  return kept.reverse();
}
