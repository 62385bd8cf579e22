import { useEffect, useMemo, useRef, useState } from "react";
import type { MockupSlug } from "../../../../../shared/mockups.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { useOnline } from "../../live/use-online.ts";
import { usePerson } from "../../session/session.ts";
import type { MockupPicture } from "../picture/read-picture.ts";
import { openKeptHere } from "./kept-here.ts";
import { savePlacement } from "./save-placement.ts";
import { createSaver, type Kept, type SaveState } from "./saver.ts";

/** Where a picture is kept while it is looked at. */
export const pictureKey = (id: string) => ["images", "mockups", id] as const;

/** Saves how a picture lies on a thing, and says how that goes. */
export function useSaving(imageId: string, mockup: MockupSlug) {
  const { id: personId } = usePerson();
  const isOnline = useOnline();
  const [state, setState] = useState<SaveState>({ is: "untouched" });
  const isShown = useRef(true);
  const { saver, here } = useMemo(() => {
    const here = openKeptHere(personId, imageId, mockup);
    const save = async (placement: Kept) => {
      await savePlacement(imageId, mockup, placement);
      remember(imageId, mockup, placement);
    };
    const saver = createSaver({ save, keepHere: here.write }, (state) => isShown.current && setState(state));
    return { saver, here };
  }, [personId, imageId, mockup]);

  // What was not saved the last time is sent now.
  useEffect(() => {
    isShown.current = true;
    const waiting = here.read();
    if (waiting !== undefined) saver.change(waiting);
    return () => {
      isShown.current = false;
      void saver.flush().then(() => {
        // Looked at no longer, but not saved either.
        if (here.read() !== undefined) window.addEventListener("online", () => void saver.flush(), { once: true });
      });
    };
  }, [saver, here]);
  const isUnsaved = state.is === "unsaved" && state.why === "offline";
  useEffect(() => {
    if (isOnline && isUnsaved) void saver.flush();
  }, [isOnline, isUnsaved, saver]);

  return { state, saver, here };
}

/** Whoever comes back to the thing finds it as it was saved. */
function remember(imageId: string, mockup: MockupSlug, placement: Kept): void {
  queryClient.setQueryData<MockupPicture | null>(
    pictureKey(imageId),
    (picture) => picture && { ...picture, placements: { ...picture.placements, [mockup]: placement ?? undefined } },
  );
}
