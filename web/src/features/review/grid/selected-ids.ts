/** The ids that the beginnings in an address stand for; one that fits two pictures stands for neither. */
export function selectedIds(selected: readonly string[], ids: readonly string[]): string[] {
  const known = new Set(ids);
  if (selected.every((id) => known.has(id))) return [...selected];
  const byBeginning = new Map<string, string | null>();
  for (const id of ids) byBeginning.set(id.slice(0, 8), byBeginning.has(id.slice(0, 8)) ? null : id);
  return selected.flatMap((id) => (known.has(id) ? id : id.length === 8 ? (byBeginning.get(id) ?? []) : []));
}
