import { Link } from "react-router-dom";
import { classes } from "../../../lib/classes.ts";
import { paths } from "../../../lib/paths.ts";
import { reviewStrings } from "../../../strings/review.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { formatReviewUrl, queueStatuses, type ReviewUrl } from "../review-url.ts";
import { useFailedCount } from "./use-failed-count.ts";

/** The queues, and how many pictures have failed: those are never among the rejected. */
export function QueueTabs({ url }: { readonly url: ReviewUrl }) {
  const failed = useFailedCount(url.batch);
  return (
    <nav aria-label={reviewStrings.queuesLabel} className="flex items-center gap-3 text-sm">
      <ul className="flex rounded-control border border-line bg-raised p-0.5">
        {queueStatuses.map((status) => (
          <li key={status}>
            <Link
              to={`?${formatReviewUrl({ ...url, status, image: null, selected: [], open: null })}`}
              aria-current={status === url.status ? "page" : undefined}
              className={classes(
                "inline-flex min-h-8 items-center rounded-[0.375rem] px-2 text-xs font-medium sm:px-3 sm:text-sm whitespace-nowrap",
                status === url.status ? "bg-accent-soft text-accent-strong" : "text-ink-soft hover:text-ink",
              )}
            >
              {reviewStrings.queues[status]}
            </Link>
          </li>
        ))}
      </ul>
      {failed > 0 && (
        <TextLink to={`${paths.library}?status=failed`} className="max-lg:hidden whitespace-nowrap text-bad!">
          {reviewStrings.failed(failed)}
        </TextLink>
      )}
    </nav>
  );
}
