/** Remembers how to take back what was started. */
export interface Undo {
  later(step: () => Promise<void> | void): void;
  /** Takes back everything, the newest first. A step that fails does not keep the others from running. */
  all(): Promise<void>;
}

export function createUndo(): Undo {
  const steps: (() => Promise<void> | void)[] = [];
  return {
    later: (step) => {
      steps.push(step);
    },
    async all() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        await Promise.resolve()
          .then(step)
          .catch((error) => console.error("while stopping:", error));
      }
    },
  };
}
