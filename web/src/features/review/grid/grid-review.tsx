import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { once, useKeys } from "../../../lib/keyboard.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { ReviewDialogs } from "../frame/review-dialogs.tsx";
import { screenKeys } from "../frame/screen-keys.ts";
import { useUndo } from "../frame/use-undo.ts";
import type { ReviewScreen } from "../review-screen.ts";
import { GridBar } from "./grid-bar.tsx";
import { moveInGrid } from "./selection.ts";
import { TileGrid } from "./tile-grid.tsx";
import { useDecideMany } from "./use-decide-many.ts";
import { useSelection } from "./use-selection.ts";
import { useShown } from "./use-shown.ts";

const emptyReview = () => import("../frame/empty-review.tsx");
const EmptyReview = lazyPart(emptyReview);

/** Many pictures at once: select, then approve or reject all of them in one call. */
export default function GridReview(screen: ReviewScreen) {
  const { url, go, queue, waiting, decisions } = screen;
  const shown = useShown(screen);
  const selection = useSelection(screen);
  const isWaiting = useMemo(() => new Set(waiting), [waiting]);
  const chosen = waiting.filter((id) => selection.ids.has(id));
  const undo = useUndo(screen);
  const decide = useDecideMany(screen, chosen, selection.replace);
  const [columns, setColumns] = useState(2);
  const [isWalking, setWalking] = useState(false);

  const isTouched = useTouched();
  useEffect(() => {
    if (isTouched) void emptyReview().catch(() => {}); // there when the last one is decided, also without a network
  }, [isTouched]);

  const toggle = useRef(selection.toggle);
  toggle.current = selection.toggle;
  const select = useCallback((id: string, isRange: boolean) => toggle.current(id, isRange), []);
  const open = useCallback((id: string) => go({ mode: "single", image: id, selected: [] }, "push"), [go]);

  const walk = (isRange: boolean) => (event: KeyboardEvent) => {
    setWalking(true);
    go(({ image }) => {
      const to = moveInGrid(shown, image, event.key, columns);
      if (!isRange) selection.begin(to);
      return { image: to };
    });
    if (isRange) selection.toggle(null, true);
  };
  const mark = (isRange: boolean) => () => selection.toggle(null, isRange);
  const selectNone = () => selection.replace([]);
  const reject = () => chosen.length > 0 && go({ open: "reject" });
  const isAsked = chosen.length === 1 && url.open === "approve";
  const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
  useKeys(
    {
      ...screenKeys(screen, undo),
      ...Object.fromEntries(
        arrows.flatMap((arrow) => [
          [arrow, walk(false)],
          [`Shift+${arrow}`, walk(true)],
        ]),
      ),
      x: mark(false),
      "Shift+x": mark(true),
      "Mod+a": () => selection.replace(waiting),
      Escape: selectNone,
      a: once(() => decide("approved")),
      b: once(() => decide("ready")),
      r: once(reject),
    },
    url.open === null || (url.open === "approve" && !isAsked),
  );

  if (waiting.length === 0)
    return (
      <Suspense>
        <EmptyReview url={url} last={decisions.log.history.at(-1)} onUndo={undo} />
      </Suspense>
    );
  return (
    <>
      <div className="relative z-10 lg:sticky lg:top-0 lg:-mx-2 lg:mb-3 lg:bg-page/95 lg:px-2 lg:py-2">
        <GridBar
          status={url.status}
          selected={chosen.length}
          total={waiting.length}
          canUndo={decisions.log.history.length > 0}
          onAll={() => selection.replace(waiting)}
          onNone={selectNone}
          onUndo={undo}
          onReject={reject}
          onDecide={decide}
        />
      </div>
      <div className="pb-24 lg:pb-0">
        <TileGrid
          queue={queue}
          shown={shown}
          selected={selection.ids}
          waiting={isWaiting}
          cursor={url.image}
          isWalking={isWalking}
          onColumns={setColumns}
          onSelect={select}
          onOpen={open}
        />
      </div>
      <ReviewDialogs
        url={url}
        go={go}
        count={chosen.length}
        onReject={(reason) => decide("rejected", reason)}
        onApprove={isAsked ? () => decide("approved", null, true) : undefined}
      />
    </>
  );
}
