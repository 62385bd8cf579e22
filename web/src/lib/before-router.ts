type BackListener = (event: PopStateEvent) => void;

let listener: BackListener | null = null;

// Listeners of the window are called in the order in which they came, whatever their phase: this one must be there before
// the router's, so the shell imports it.
window.addEventListener("popstate", (event) => listener?.(event));

/** Hears of Back and Forward before the router does, and can keep it from hearing. Answers how to stop. */
export function listenBeforeRouter(back: BackListener): () => void {
  listener = back;
  return () => {
    listener = null;
  };
}
