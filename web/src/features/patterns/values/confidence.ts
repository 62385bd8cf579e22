/**
 * How sure a model is of a value, by its place as `cellsOf` writes it: of a list, of its least sure item; where only the group is
 * told that a value is in, of that. Null where it does not say.
 */
export function confidenceAt(confidence: Readonly<Record<string, number>> | null, place: string): number | null {
  if (!confidence) return null;
  const path = `/${place.replaceAll(".", "/")}`;
  const told = Object.entries(confidence);
  const within = told.flatMap(([at, value]) => (at === path || at.startsWith(`${path}/`) ? [value] : []));
  if (within.length > 0) return Math.min(...within);
  const around = told.filter(([at]) => path.startsWith(`${at}/`)).sort(([one], [other]) => other.length - one.length);
  return around[0]?.[1] ?? null;
}

/** Below it somebody had better look. */
export const unsure = 0.7;
