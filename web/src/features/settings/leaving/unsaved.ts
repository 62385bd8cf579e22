import { useEffect, useId } from "react";

const unsaved = new Set<string>();

/** Whether something on the screen is changed and not saved. */
export const hasUnsaved = (): boolean => unsaved.size > 0;

/** What is not saved is given up. */
export const giveUpUnsaved = (): void => unsaved.clear();

/** Has the person asked before they leave, as long as `isUnsaved`. */
export function useUnsaved(isUnsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (isUnsaved) unsaved.add(id);
    return () => void unsaved.delete(id);
  }, [id, isUnsaved]);
}
