import { useLocation, useNavigate, useSearchParams } from "react-router-dom";

interface RowsView<State extends string> {
  readonly state: State | null;
  /** The place of the row that those shown come after, from 0. */
  readonly after: number | null;
  /** The place of the row that is open, from 0. */
  readonly place: number | null;
}

const readPlace = (text: string | null): number | null => (text && /^\d{1,5}$/.test(text) ? Number(text) - 1 : null);

const wasOpenedHere = "rowOpenedHere";

/**
 * Which rows are shown and which is open, as the address says, by their places, from 1: their numbers are those of a file.
 * An open row is a step of its own: the browser's way back closes it, and closing it is that way back.
 */
export function useRowsView<State extends string>(states: readonly State[]) {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const isOpenedHere = useLocation().state === wasOpenedHere;
  const view: RowsView<State> = {
    state: states.find((state) => state === params.get("state")) ?? null,
    after: readPlace(params.get("after")),
    place: readPlace(params.get("at")),
  };
  const go = (change: Partial<RowsView<State>>) => {
    if (change.place === null && isOpenedHere) return void navigate(-1);
    const { state, after, place } = { ...view, ...change };
    const isOpening = view.place === null && place !== null;
    setParams(
      {
        ...(state && { state }),
        ...(after !== null && { after: String(after + 1) }),
        ...(place !== null && { at: String(place + 1) }),
      },
      { replace: !isOpening, preventScrollReset: true, state: isOpening || isOpenedHere ? wasOpenedHere : null },
    );
  };
  return { ...view, go };
}
