import { useEffect, useState } from "react";
import { whenOnline } from "../../../lib/lazy-part.ts";
import type { Faults } from "./check.ts";
import type { Draft } from "./draft.ts";

const none: Faults = new Map();

/** What keeps a draft from being a recipe. What checks it is loaded when there is something to check. */
export function useFaults(draft: Draft, isChanged: boolean): Faults {
  const [faults, setFaults] = useState(none);
  useEffect(() => {
    if (!isChanged) return setFaults(none);
    let isOver = false;
    void whenOnline(() => import("./check.ts")).then(({ checkDraft }) => {
      if (!isOver) setFaults(checkDraft(draft).faults);
    });
    return () => {
      isOver = true;
    };
  }, [draft, isChanged]);
  return faults;
}
