/** Points in a space of three dimensions, three numbers a point, and how much each weighs. */
export interface Points {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

const rounds = 12;

/**
 * Where points crowd: k-means with up to `most` centers. The first seed is the heaviest point, each next one the point
 * that is far from the seeds before it and heavy; none is nearer than `apart` to another. There is no chance in it: the
 * same points always give the same centers.
 *
 * @returns three numbers a center.
 */
export function clusters(points: Points, most: number, apart: number): Float64Array {
  let centers = seeds(points, most, apart);
  for (let round = 0; round < rounds; round++) centers = means(points, centers);
  return centers;
}

/** How much of the points' weight is nearest to each center; the parts sum to 1. */
export function shares({ values, weights }: Points, centers: Float64Array): number[] {
  const sums = new Array<number>(centers.length / 3).fill(0);
  let total = 0;
  for (let point = 0; point < weights.length; point++) {
    sums[nearest(values, point * 3, centers)]! += weights[point]!;
    total += weights[point]!;
  }
  return sums.map((sum) => sum / total);
}

function seeds({ values, weights }: Points, most: number, apart: number): Float64Array {
  const chosen: number[] = [];
  const distances = new Float64Array(weights.length).fill(1);
  while (chosen.length < most * 3) {
    let best = 0;
    for (let point = 1; point < weights.length; point++) {
      if (distances[point]! * weights[point]! > distances[best]! * weights[best]!) best = point;
    }
    if (distances[best]! < apart ** 2) break;
    const seed = values.subarray(best * 3, best * 3 + 3);
    chosen.push(...seed);
    for (let point = 0; point < weights.length; point++) {
      distances[point] = Math.min(distances[point]!, distance(values, point * 3, seed, 0));
    }
  }
  return Float64Array.from(chosen);
}

/** One round of k-means: each center moves to the mean of the points nearest to it. */
function means({ values, weights }: Points, centers: Float64Array): Float64Array {
  const sums = new Float64Array(centers.length);
  const totals = new Float64Array(centers.length / 3);
  for (let point = 0; point < weights.length; point++) {
    const at = point * 3;
    const center = nearest(values, at, centers);
    const weight = weights[point]!;
    sums[center * 3]! += values[at]! * weight;
    sums[center * 3 + 1]! += values[at + 1]! * weight;
    sums[center * 3 + 2]! += values[at + 2]! * weight;
    totals[center]! += weight;
  }
  return sums.map((sum, at) => {
    const total = totals[Math.floor(at / 3)]!;
    return total === 0 ? centers[at]! : sum / total;
  });
}

function nearest(values: Float64Array, at: number, centers: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let center = 0; center < centers.length; center += 3) {
    const far = distance(values, at, centers, center);
    if (far >= least) continue;
    least = far;
    best = center / 3;
  }
  return best;
}

/** Squared. */
function distance(ones: Float64Array, one: number, others: Float64Array, other: number): number {
  const x = ones[one]! - others[other]!;
  const y = ones[one + 1]! - others[other + 1]!;
  const z = ones[one + 2]! - others[other + 2]!;
  return x * x + y * y + z * z;
}
