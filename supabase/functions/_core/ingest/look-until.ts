/**
 * Looks again and again, less and less often, until there is something to see; null where there is nothing within so many
 * seconds. What a look takes counts: whoever waits has been promised a time.
 */
export async function lookUntil<Seen>(
  seconds: number,
  pause: (milliseconds: number) => Promise<void>,
  look: () => Promise<Seen | null>,
  now: () => number = Date.now,
): Promise<Seen | null> {
  const began = now();
  for (
    let paused = 0, step = 100;
    Math.max(paused, now() - began) < seconds * 1000;
    step = Math.min(step * 1.5, 1000)
  ) {
    await pause(step);
    paused += step;
    const seen = await look();
    if (seen !== null) return seen;
  }
  return null;
}
