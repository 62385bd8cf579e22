import { useCallback } from "react";
import { useSearchParams } from "react-router-dom";

/** The state of the screen, which is in its address, and how to change some of it: null takes a name out. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const go = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (now) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value === null) now.delete(name);
            else now.set(name, value);
          }
          return now;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return { params, go };
}
