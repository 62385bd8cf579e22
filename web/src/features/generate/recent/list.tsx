import { recentStrings as strings } from "../../../strings/generate-recent.ts";
import { RecentBatchRow } from "./batch-row.tsx";
import type { RecentBatch } from "./recent-options.ts";

interface RecentListProps {
  readonly batches: readonly RecentBatch[];
  /** The batch that is shown beside the form. */
  readonly shown: string | null;
}

export default function RecentList({ batches, shown }: RecentListProps) {
  return (
    <div className="max-w-5xl">
      <h2 className="mb-3 text-lg font-semibold">{strings.recent}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-raised">
        {batches.map((batch) => (
          <RecentBatchRow key={batch.id} batch={batch} isShown={batch.id === shown} />
        ))}
      </ul>
    </div>
  );
}
