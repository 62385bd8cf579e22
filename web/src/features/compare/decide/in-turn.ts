const lines = new Map<string, Promise<unknown>>();

/** Does what is about the same thing one after the other, as it was asked for; what is about another does not wait. */
export function inTurn<Result>(about: string, work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(about) ?? Promise.resolve();
  const turn = before.then(work, work);
  lines.set(about, turn);
  const leave = () => void (lines.get(about) === turn && lines.delete(about));
  turn.then(leave, leave);
  return turn;
}
