import { Link } from "react-router-dom";
import { classes } from "../../../lib/classes.ts";
import { batchPath } from "../../../lib/paths.ts";
import { formatAgo, formatDateTime } from "../../../strings/format.ts";
import { recentStrings as strings } from "../../../strings/generate-recent.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { addressWith, plainAddress } from "../address.ts";
import type { RecentBatch } from "./recent-options.ts";
import { Thumbnail } from "./thumbnail.tsx";

interface RecentBatchRowProps {
  readonly batch: RecentBatch;
  readonly isShown: boolean;
}

export function RecentBatchRow({ batch, isShown }: RecentBatchRowProps) {
  const { id, name, rows, prompts, createdAt, usd, total, done, failed, previews } = batch;
  return (
    <li>
      <Link
        to={rows > 0 ? batchPath(id) : addressWith(plainAddress, { batch: id })}
        aria-current={isShown || undefined}
        className={classes("flex items-center gap-4 p-3 hover:bg-inset", isShown && "bg-accent-soft")}
      >
        <span aria-hidden className="grid size-14 shrink-0 grid-cols-2 gap-px overflow-hidden rounded-control bg-inset">
          {previews.map((path) => (
            <Thumbnail
              key={path}
              path={path}
              className={classes(
                "size-full object-cover",
                previews.length === 1 && "col-span-2 row-span-2",
                previews.length === 2 && "row-span-2",
              )}
            />
          ))}
        </span>
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 break-words">{name ?? prompts[0] ?? strings.rows(rows)}</span>
          <span className="block text-sm text-ink-soft">
            {rows > 0 && `${strings.rows(rows)} · `}
            {prompts.length > 1 &&
              `${name ? strings.prompts(prompts.length) : strings.morePrompts(prompts.length - 1)} · `}
            {strings.recentCounts(done, total)}
            {failed > 0 && `, ${strings.notMade(failed)}`} · {formatUsd(usd)} ·{" "}
            <time dateTime={createdAt} title={formatDateTime(createdAt)}>
              {formatAgo(createdAt)}
            </time>
          </span>
        </span>
      </Link>
    </li>
  );
}
