import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { held } from "../placing/placement.ts";
import type { Kept } from "./saver.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What could not be saved yet, in this browser, each person's own. */
export function openKeptHere(personId: string, imageId: string, mockup: MockupSlug, store: Store = localStorage) {
  const key = `larder-mockup:${personId}:${imageId}:${mockup}`;
  return {
    /** Undefined where all is saved. */
    read(): Kept | undefined {
      try {
        const kept = JSON.parse(store.getItem(key) ?? "") as Kept;
        if (kept === null) return null;
        return [kept.x, kept.y, kept.scale, kept.rotation].every(Number.isFinite) ? held(kept) : undefined;
      } catch {
        return undefined; // nothing there, no JSON, or a browser that keeps nothing
      }
    },
    write(placement: Kept | undefined): void {
      try {
        if (placement === undefined) store.removeItem(key);
        else store.setItem(key, JSON.stringify(placement));
      } catch {
        // Full, or a browser that keeps nothing: the screen itself still has it.
      }
    },
  };
}
