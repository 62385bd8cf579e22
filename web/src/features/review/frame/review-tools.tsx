import { CircleQuestionMark, Grid2x2, Square, X } from "lucide-react";
import { formatNumber } from "../../../strings/format.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { ReviewScreen } from "../review-screen.ts";
import { QueueTabs } from "./queue-tabs.tsx";
import { SaveStatus } from "./save-status.tsx";

export type ReviewToolsProps = Pick<ReviewScreen, "url" | "go" | "decisions"> & {
  readonly queue: ReviewScreen["queue"] | undefined;
  readonly waiting: ReviewScreen["waiting"] | undefined;
};

/** Which pictures, how many, what is new, and how to look at them. */
export function ReviewTools({ url, go, queue, waiting, decisions }: ReviewToolsProps) {
  const isGrid = url.mode === "grid";
  const isPlaceKnown = isGrid || url.image !== null || waiting?.length === 0;
  const fresh = queue && waiting ? queue.fresh.filter((id) => waiting.includes(id)) : [];
  return (
    <>
      <SaveStatus decisions={decisions} />
      <Place image={isGrid ? null : url.image} status={url.status} waiting={isPlaceKnown ? waiting : undefined} />
      <span role="status" className="contents">
        {fresh.length > 0 && (
          <button
            type="button"
            title={reviewStrings.showFresh}
            onClick={() => go({ image: fresh[0]! })}
            className="min-h-8 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent-strong hover:underline"
          >
            {reviewStrings.fresh(fresh.length)}
          </button>
        )}
      </span>
      {url.batch && (
        <Button
          size="small"
          icon={<X aria-hidden />}
          onClick={() => go({ batch: null, image: null, selected: [] }, "push")}
        >
          {reviewStrings.oneBatch}
          <span className="sr-only">: {reviewStrings.allBatches}</span>
        </Button>
      )}
      <QueueTabs url={url} />
      <Button
        className="max-lg:px-3!"
        title={isGrid ? reviewStrings.single : reviewStrings.grid}
        icon={isGrid ? <Square aria-hidden /> : <Grid2x2 aria-hidden />}
        aria-keyshortcuts="g"
        onClick={() => go({ mode: isGrid ? "single" : "grid" }, "push")}
      >
        <span className="max-lg:sr-only">{isGrid ? reviewStrings.single : reviewStrings.grid}</span>
      </Button>
      <IconButton
        label={reviewStrings.help}
        icon={<CircleQuestionMark aria-hidden />}
        aria-keyshortcuts="?"
        className="max-md:hidden"
        onClick={() => go({ open: "help" })}
      />
    </>
  );
}

/** "3 of 148". Its place is kept as long as that is not known: what comes below must not move. */
function Place({
  image,
  status,
  waiting,
}: {
  image: string | null;
  status: keyof typeof reviewStrings.total;
  waiting: readonly string[] | undefined;
}) {
  if (!waiting) return <span aria-hidden className="w-20" />;
  const place = image ? waiting.indexOf(image) + 1 : 0;
  const total = formatNumber(waiting.length);
  return (
    <p className="text-sm text-ink-soft whitespace-nowrap tabular-nums">
      {place > 0 ? reviewStrings.position(place, total) : reviewStrings.total[status](total)}
    </p>
  );
}
