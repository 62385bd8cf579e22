import { useSearchParams } from "react-router-dom";

/**
 * Changes a part of the address and leaves the rest. Begins with what the browser shows, not with what was drawn: of two
 * changes in a row the second would else take back the first.
 */
export function useChangeAddress(): (change: (params: URLSearchParams) => void) => void {
  const [, setParams] = useSearchParams();
  return (change) => {
    const params = new URLSearchParams(window.location.search);
    change(params);
    setParams(params, { replace: true });
  };
}
