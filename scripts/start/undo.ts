/** Remembers how to take back what was started. */
interface Undo {
  later(step: () => Promise<void> | void): void;
  /**
   * Takes back everything, the newest first. A step that fails or does not come to an end keeps neither the others from
   * running nor the process from leaving.
   */
  all(): Promise<void>;
}

/** Milliseconds. */
const longestStep = 3000;

export function createUndo(): Undo {
  const steps: (() => Promise<void> | void)[] = [];
  return {
    later: (step) => {
      steps.push(step);
    },
    async all() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        const { promise: late, resolve: giveUp } = Promise.withResolvers<void>();
        const timer = setTimeout(giveUp, longestStep);
        const done = Promise.resolve()
          .then(step)
          .catch((error) => console.error("while stopping:", error));
        await Promise.race([done, late]);
        clearTimeout(timer);
      }
    },
  };
}
