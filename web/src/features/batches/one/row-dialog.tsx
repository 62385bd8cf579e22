import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { fieldNames } from "../../../../../shared/field-names.ts";
import { picturePath } from "../../../lib/paths.ts";
import { useModelNames } from "../../../lib/use-model-names.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { failureReason } from "../../../strings/failures.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Fact } from "../../../ui/fact.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { Picture } from "../../images/picture.tsx";
import { type BatchHead, rowsOptions } from "./read-one.ts";
import { RowStateBadge } from "./row-state-badge.tsx";
import type { BatchRowLine } from "./row-summary.ts";

interface RowDialogProps {
  readonly id: string;
  /** Among the rows of the batch, from 0. */
  readonly place: number;
  readonly rows: number;
  readonly head: BatchHead;
  readonly onMove: (place: number) => void;
  readonly onClose: () => void;
}

/** Everything about one row: what was sent, what was made of it, and what went wrong. */
export default function RowDialog({ id, place, rows, head, onMove, onClose }: RowDialogProps) {
  const { data, error, refetch } = useQuery(rowsOptions(id, place > 0 ? place - 1 : null, null, 1));
  const line = data?.rows.find((one) => one.place === place);
  return (
    <Dialog isOpen onClose={onClose} title={line ? strings.row(line.row) : strings.rowWord} className="max-w-2xl">
      {!data &&
        (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-48" />)}
      {data && !line && <p>{strings.rowMissing}</p>}
      {line && <RowFacts line={line} fields={head.fields} />}
      <div className="mt-5 flex justify-between gap-2">
        <Button icon={<ChevronLeft aria-hidden />} disabled={place === 0} onClick={() => onMove(place - 1)}>
          {strings.previousRow}
        </Button>
        <Button icon={<ChevronRight aria-hidden />} disabled={place >= rows - 1} onClick={() => onMove(place + 1)}>
          {strings.nextRow}
        </Button>
      </div>
    </Dialog>
  );
}

function RowFacts({ line, fields }: { readonly line: BatchRowLine; readonly fields: BatchHead["fields"] }) {
  const nameOfModel = useModelNames();
  const nameOf = fieldNames(fields);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-2">
        <RowStateBadge state={line.state} />
        {line.problem && <p className="text-sm text-bad">{line.problem}</p>}
      </div>
      <section aria-label={strings.values}>
        <h3 className="mb-2 text-sm font-semibold">{strings.values}</h3>
        <dl className="grid grid-cols-2 gap-3">
          {Object.entries(line.tokens).map(([name, value]) => (
            <Fact key={name} name={nameOf(name)}>
              {value}
            </Fact>
          ))}
          {line.file_name && <Fact name={strings.fileName}>{line.file_name}</Fact>}
          {line.folder && <Fact name={strings.folder}>{line.folder}</Fact>}
        </dl>
      </section>
      {line.pictures.length > 0 && (
        <section aria-label={strings.rowPictures}>
          <h3 className="mb-2 text-sm font-semibold">{strings.rowPictures}</h3>
          <ul className="grid gap-3">
            {line.pictures.map((picture) => (
              <li key={picture.image_id} className="flex gap-3">
                <Picture path={picture.thumbnail_path} alt="" className="size-20 shrink-0 rounded-control" />
                <div className="min-w-0 flex-1 text-sm">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="font-medium">{nameOfModel(picture.model_id)}</span>
                    <RowStateBadge state={picture.state} />
                    <span className="text-ink-soft tabular-nums">{formatUsd(picture.cost_usd)}</span>
                  </p>
                  <p className="mt-1 line-clamp-3 text-ink-soft">{picture.prompt}</p>
                  {(picture.error_code || picture.error_detail) && (
                    <p className={picture.state === "failed" ? "text-bad" : "text-warn"}>
                      {[failureReason(picture.error_code), picture.error_detail].filter(Boolean).join(" ")}
                    </p>
                  )}
                  <TextLink to={picturePath(picture.image_id)}>{strings.openPicture}</TextLink>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
