/** How sure a model is of a value, by its place as `cellsOf` writes it: of a list, of its least sure item. Null where it does not say. */
export function confidenceAt(confidence: Readonly<Record<string, number>> | null, place: string): number | null {
  if (!confidence) return null;
  const path = `/${place.replaceAll(".", "/")}`;
  const told = Object.entries(confidence).flatMap(([at, value]) =>
    at === path || at.startsWith(`${path}/`) ? [value] : [],
  );
  return told.length === 0 ? null : Math.min(...told);
}

/** Below it somebody had better look. */
export const unsure = 0.7;
