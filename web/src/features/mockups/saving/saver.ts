import { type FailureKind, failureOf } from "../../../lib/failure.ts";
import type { Placement } from "../placing/placement.ts";

/** Null: as it fits, as if it had never been placed. */
export type Kept = Placement | null;

export interface SaverWorld {
  /** Keeps it with the picture. Throws a `Failure`. */
  save(placement: Kept): Promise<void>;
  /** Keeps it in this browser until it is saved; undefined forgets it. */
  keepHere(placement: Kept | undefined): void;
}

export type SaveState =
  | { readonly is: "untouched" | "waiting" | "saving" | "saved" }
  | { readonly is: "unsaved"; readonly why: FailureKind; readonly message: string };

const pauseMilliseconds = 800;

/**
 * Saves how a picture lies, once it was left alone for a moment. What could not be saved stays in this browser, and is sent
 * again when there is a network, or when somebody asks for it.
 */
export function createSaver(world: SaverWorld, onState: (state: SaveState) => void) {
  let wanted: { placement: Kept } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    while (wanted) {
      const sent: { placement: Kept } = wanted;
      onState({ is: "saving" });
      try {
        await world.save(sent.placement);
      } catch (error) {
        const { kind, message } = failureOf(error);
        return onState({ is: "unsaved", why: kind, message });
      }
      if (wanted !== sent) continue; // moved meanwhile
      wanted = null;
      world.keepHere(undefined);
      onState({ is: "saved" });
    }
  }

  /** Sends what waits, at once. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    /** It lies elsewhere now. */
    change(placement: Kept): void {
      wanted = { placement };
      world.keepHere(placement);
      onState({ is: "waiting" });
      clearTimeout(timer);
      timer = setTimeout(flush, pauseMilliseconds);
    },
    flush,
  };
}

export type Saver = ReturnType<typeof createSaver>;
