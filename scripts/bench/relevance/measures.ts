/** How well pictures answer a query, 0 to 3 by their name; what is not named is 0. */
export type Grades = ReadonlyMap<string, number>;

/** From this grade on a picture answers the query. */
const rightFrom = 2;

/** Whether a picture answers. */
export function isRight(grades: Grades, name: string): boolean {
  return (grades.get(name) ?? 0) >= rightFrom;
}

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, with 2^grade - 1 as gain), from 0 to
 * 1, the best order there could be. Null where nothing is graded.
 */
export function ndcg10(grades: Grades, found: readonly string[]): number | null {
  const best = gainOf([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? null : gainOf(found.map((name) => grades.get(name) ?? 0)) / best;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** 1 over the place of the first right picture among ten, else 0. Null where none is right. */
export function reciprocalRank(grades: Grades, found: readonly string[]): number | null {
  if (![...grades.keys()].some((name) => isRight(grades, name))) return null;
  const place = found.slice(0, 10).findIndex((name) => isRight(grades, name));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** The mean of what is there, without nulls; NaN of nothing. */
export function mean(values: readonly (number | null)[]): number {
  const present = values.filter((value) => value !== null);
  return present.reduce((sum, value) => sum + value, 0) / present.length;
}
