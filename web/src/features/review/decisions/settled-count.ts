let count = 0;

/** Told by the queue of decisions whenever one was saved or refused. */
export function countSettled(): void {
  count += 1;
}

/** Reads until no decision was saved meanwhile: an answer from before would show a decided picture again. */
export async function readSteadily<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const before = count;
    const answer = await read();
    if (count === before) return answer;
  }
}
