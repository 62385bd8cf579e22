import { Link } from "react-router-dom";
import { classes } from "../../lib/classes.ts";
import { formatAgo, formatDateTime, formatUsd } from "../../lib/format.ts";
import { generateStrings as strings } from "../../strings/generate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Picture } from "../images/picture.tsx";
import { addressWith, plainAddress } from "./generate-address.ts";
import type { RecentBatch } from "./recent.ts";

export interface RecentBatchRowProps {
  readonly batch: RecentBatch;
  readonly isShown: boolean;
}

export function RecentBatchRow({ batch, isShown }: RecentBatchRowProps) {
  const { id, prompts, createdAt, usd, total, done, failed, previews } = batch;
  return (
    <li>
      <Link
        to={addressWith(plainAddress, { batch: id })}
        aria-current={isShown || undefined}
        className={classes("flex items-center gap-4 p-3 hover:bg-inset", isShown && "bg-accent-soft")}
      >
        <span aria-hidden className="grid size-14 shrink-0 grid-cols-2 gap-px overflow-hidden rounded-control bg-inset">
          {previews.map((preview) => (
            <Picture
              key={preview.id}
              path={preview.path}
              alt=""
              thumbhash={preview.thumbhash}
              className={previews.length === 1 ? "col-span-2 row-span-2" : previews.length === 2 ? "row-span-2" : ""}
            />
          ))}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate">{prompts[0]}</span>
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
            {[prompts.length > 1 && strings.morePrompts(prompts.length - 1), strings.recentCounts(done, total)]
              .filter(Boolean)
              .join(" · ")}
            {failed > 0 && <Badge>{strings.notMade(failed)}</Badge>}
          </span>
        </span>
        <span className="shrink-0 text-right text-sm text-ink-soft">
          <time dateTime={createdAt} title={formatDateTime(createdAt)} className="block">
            {formatAgo(createdAt)}
          </time>
          {formatUsd(usd)}
        </span>
      </Link>
    </li>
  );
}
