import { useLocation, useNavigate, useSearchParams } from "react-router-dom";

interface RowsView<State extends string> {
  readonly state: State | null;
  /** The row that those shown come after, from 0. */
  readonly after: number | null;
  /** The row that is open, from 0. */
  readonly row: number | null;
}

const readRow = (text: string | null): number | null => (text && /^\d{1,5}$/.test(text) ? Number(text) - 1 : null);

const wasOpenedHere = "rowOpenedHere";

/**
 * Which rows are shown and which is open, as the address says; there rows count from 1, as for people.
 * An open row is a step of its own: the browser's way back closes it, and closing it is that way back.
 */
export function useRowsView<State extends string>(states: readonly State[]) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const isOpenedHere = useLocation().state === wasOpenedHere;
  const view: RowsView<State> = {
    state: states.find((state) => state === params.get("state")) ?? null,
    after: readRow(params.get("after")),
    row: readRow(params.get("row")),
  };
  const go = (change: Partial<RowsView<State>>) => {
    if (change.row === null && isOpenedHere) return void navigate(-1);
    const { state, after, row } = { ...view, ...change };
    const isOpening = view.row === null && row !== null;
    setParams(
      {
        ...(state && { state }),
        ...(after !== null && { after: String(after + 1) }),
        ...(row !== null && { row: String(row + 1) }),
      },
      { replace: !isOpening, preventScrollReset: true, state: isOpening || isOpenedHere ? wasOpenedHere : null },
    );
  };
  return { ...view, go };
}
