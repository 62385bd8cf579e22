import { Suspense, useEffect, useMemo } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { usePrefetch } from "../details/use-prefetch.ts";
import { bringParts } from "../frame/bring-parts.ts";
import { useUndo } from "../frame/use-undo.ts";
import type { ReviewScreen } from "../review-screen.ts";
import { around } from "./around.ts";
import { OnePicture } from "./one-picture.tsx";

const NothingLeft = lazyPart(() => import("./nothing-left.tsx"));

/** One picture after the other. */
export function SingleReview(screen: ReviewScreen) {
  const { url, go, queue, waiting } = screen;
  const undo = useUndo(screen);
  const first = waiting[0] ?? null;
  const id = url.image ?? first;
  useEffect(() => {
    if (url.image === null && first !== null) go({ image: first }, "later");
  }, [url.image, first, go]);
  usePrefetch(
    id,
    useMemo(() => (id ? around(queue, waiting, id) : []), [queue, waiting, id]),
  );
  const isTouched = useTouched();
  useEffect(() => {
    if (!isTouched) return;
    const timer = setTimeout(bringParts, 300); // after what the touch itself has asked for
    return () => clearTimeout(timer);
  }, [isTouched]);

  if (id) return <OnePicture {...screen} id={id} undo={undo} />;
  return (
    <Suspense>
      <NothingLeft {...screen} undo={undo} />
    </Suspense>
  );
}
