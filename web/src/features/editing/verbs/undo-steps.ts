/** A call of a verb that takes something back, for these pictures. */
export type UndoStep = { readonly ids: readonly string[] } & (
  | { readonly verb: "approve" | "withdraw" | "reopen" | "trash" | "restore" | "retry" }
  | { readonly verb: "reject"; readonly reason: string | null }
  | { readonly verb: "tag"; readonly add: readonly string[]; readonly remove: readonly string[] }
);

/** What must come before what: a picture leaves the trash before it is approved, and is withdrawn before it is rejected. */
const order: readonly UndoStep["verb"][] = [
  ...(["restore", "withdraw", "reopen", "reject", "approve", "retry", "tag", "trash"] as const),
];

const kindOf = ({ ids: _, ...step }: UndoStep) => JSON.stringify(step);

/** The steps of many chunks as few: one of each kind, in the order in which they work. */
export function mergeSteps(steps: readonly UndoStep[]): UndoStep[] {
  const merged = new Map<string, { step: UndoStep; ids: Set<string> }>();
  for (const step of steps) {
    const kind = kindOf(step);
    const known = merged.get(kind);
    // A step that was told before its chunk failed is told again when the chunk is settled.
    if (known) for (const id of step.ids) known.ids.add(id);
    else if (step.ids.length > 0) merged.set(kind, { step, ids: new Set(step.ids) });
  }
  const few = [...merged.values()].map(({ step, ids }) => ({ ...step, ids: [...ids] }));
  return few.sort((one, other) => order.indexOf(one.verb) - order.indexOf(other.verb));
}
