/** How many pictures were left at a moment, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly left: number;
}

const windowMilliseconds = 180_000;
/** Less than this tells nothing about the pace. */
const leastMilliseconds = 10_000;

/** The samples of the last minutes with a new one: a pace of an hour ago tells nothing about now. */
export const addSample = (samples: readonly Sample[], sample: Sample): Sample[] => [
  ...samples.filter(({ at, left }) => sample.at - at <= windowMilliseconds && left >= sample.left),
  sample,
];

/** Seconds until nothing is left, at the pace of the last minutes; before there is one, as they were estimated. */
export function secondsLeft(samples: readonly Sample[], estimated: number): number {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return estimated;
  const made = first.left - last.left;
  const took = last.at - first.at;
  return made > 0 && took >= leastMilliseconds ? (last.left * took) / made / 1000 : estimated;
}
