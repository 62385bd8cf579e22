import { useSearchParams } from "react-router-dom";

type ChangeAddress = (
  change: (params: URLSearchParams) => void,
  /** Back takes a step back; other changes are none of their own. */
  options?: { readonly isStep: boolean },
) => void;

/**
 * Changes a part of the address and leaves the rest. Begins with what the browser shows, not with what was drawn: of two
 * changes in a row the second would else take back the first.
 */
export function useChangeAddress(): ChangeAddress {
  const [, setParams] = useSearchParams();
  return (change, { isStep } = { isStep: false }) => {
    const params = new URLSearchParams(window.location.search);
    change(params);
    setParams(params, { replace: !isStep });
  };
}
