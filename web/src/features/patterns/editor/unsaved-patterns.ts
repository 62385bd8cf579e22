const unsaved = new Set<string>();

/** Notes by its id whether something is written in the editor of a pattern that is not saved. */
export function noteUnsaved(pattern: string, isChanged: boolean): void {
  if (isChanged) unsaved.add(pattern);
  else unsaved.delete(pattern);
}

export const isUnsaved = (pattern: string): boolean => unsaved.has(pattern);
