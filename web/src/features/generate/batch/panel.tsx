import { SearchX } from "lucide-react";
import { useState } from "react";
import { Navigate } from "react-router-dom";
import { batchPath, paths } from "../../../lib/paths.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { GenerateAddress } from "../address.ts";
import { BatchHeader } from "./header.tsx";
import { PictureTile } from "./picture-tile.tsx";
import { useBatch } from "./use-batch.ts";

const page = 48;
/** From this many on tiles show a smaller file than the whole picture. */
const many = 8;

interface BatchPanelProps {
  readonly batchId: string;
  readonly address: GenerateAddress;
}

/** A batch: how far it is, and a tile for each picture. */
export default function BatchPanel({ batchId, address }: BatchPanelProps) {
  const { data: batch, error, refetch } = useBatch(batchId);
  const [shown, setShown] = useState(page);
  if (batch === null)
    return (
      <StateMessage
        icon={<SearchX aria-hidden />}
        title={strings.batchMissingTitle}
        help={strings.batchMissingHelp}
        action={<TextLink to={paths.generate}>{strings.showRecent}</TextLink>}
      />
    );
  if (!batch) return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <PanelSkeleton />;

  if (batch.rows > 0) return <Navigate to={batchPath(batchId)} replace />;
  const { pictures } = batch;
  const columns = columnsOf(pictures.length, batch.modelCount);
  return (
    <div className="grid gap-5">
      <BatchHeader batch={batch} address={address} />
      <ul className={`grid gap-4 ${columns}`}>
        {pictures.slice(0, shown).map((picture, place) => (
          <PictureTile
            key={picture.id}
            picture={picture}
            address={address}
            isPaused={picture.job !== undefined && batch.pausedKinds.includes(picture.job.kind)}
            isSmall={pictures.length > many}
            isUrgent={place < many}
          />
        ))}
      </ul>
      {pictures.length > shown && (
        <Button className="justify-self-center" onClick={() => setShown(shown + page)}>
          {strings.showMore(Math.min(page, pictures.length - shown))}
        </Button>
      )}
    </div>
  );
}

/** As many beside each other as there are models, so that what is to be compared stands side by side. */
function columnsOf(pictures: number, models: number): string {
  if (models > 1) return modelColumns[models] ?? "grid-cols-2";
  if (pictures === 1) return "max-w-xl";
  return pictures <= 4
    ? "sm:grid-cols-2 2xl:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]"
    : "grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(12.5rem,1fr))] 3xl:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]";
}

const modelColumns: Readonly<Record<number, string>> = {
  2: "grid-cols-2 2xl:grid-cols-4",
  3: "sm:grid-cols-3",
  4: "grid-cols-2 lg:grid-cols-4",
};

const PanelSkeleton = () => (
  <div className="grid gap-5">
    <Skeleton className="h-12" />
    <div className="grid gap-4 sm:grid-cols-2">
      <Skeleton className="aspect-square" />
      <Skeleton className="aspect-square" />
    </div>
  </div>
);
