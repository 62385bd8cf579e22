const last = new Map<string, Promise<unknown>>();

/** Changes of one picture happen one after the other, so that each knows the revision that the one before it made. */
export function inTurn<Answer>(imageId: string, work: () => Promise<Answer>): Promise<Answer> {
  const before = last.get(imageId) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(imageId, mine);
  const forget = () => {
    if (last.get(imageId) === mine) last.delete(imageId);
  };
  mine.then(forget, forget);
  return mine;
}
