/**
 * At how many ended jobs the stack is killed: numbers of the seed, from the first job to the last, so that a fast machine
 * is interrupted in the same stages as a slow one.
 *
 * @param jobs how many jobs there are likely to be
 */
export function planKills(times: number, jobs: number, random: () => number): number[] {
  return Array.from({ length: times }, () => Math.floor(random() * jobs)).sort((a, b) => a - b);
}
