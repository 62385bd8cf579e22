import { useSearchParams } from "react-router-dom";

interface RowsView<State extends string> {
  readonly state: State | null;
  /** The row that those shown come after, from 0. */
  readonly after: number | null;
  /** The row that is open, from 0. */
  readonly row: number | null;
}

const readRow = (text: string | null): number | null => (text && /^\d{1,5}$/.test(text) ? Number(text) - 1 : null);

/** Which rows are shown and which is open, as the address says; there rows count from 1, as for people. */
export function useRowsView<State extends string>(states: readonly State[]) {
  const [params, setParams] = useSearchParams();
  const view: RowsView<State> = {
    state: states.find((state) => state === params.get("state")) ?? null,
    after: readRow(params.get("after")),
    row: readRow(params.get("row")),
  };
  const go = (change: Partial<RowsView<State>>) => {
    const { state, after, row } = { ...view, ...change };
    setParams(
      {
        ...(state && { state }),
        ...(after !== null && { after: String(after + 1) }),
        ...(row !== null && { row: String(row + 1) }),
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return { ...view, go };
}
