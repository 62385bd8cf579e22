import { Send } from "lucide-react";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { useFileDrop } from "../../../lib/use-file-drop.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { Button } from "../../../ui/button.tsx";
import { NoticeLine } from "../../../ui/notice-line.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { DropZone } from "./drop-zone.tsx";
import { droppedFiles } from "./dropped-files.ts";
import { LibraryChoice } from "./library-choice.tsx";
import { choosePictures, mostTogether, type PictureFile } from "./picture-files.ts";
import { useSending } from "./use-sending.ts";

interface SenderProps {
  readonly pattern: PatternDetail;
  readonly onSent: (ingest: string) => void;
}

/** Takes files and sends them, and tells which could not be sent. */
export function Sender({ pattern, onSent }: SenderProps) {
  const { progress, failed, unheard, send, sendThese, stop, tellAgain } = useSending(pattern.id, onSent);
  function take(files: readonly PictureFile[]) {
    if (progress || unheard) return;
    const { pictures, others, isTooMany } = choosePictures(files);
    if (pictures.length === 0) return void notify.failed(strings.noPictures);
    if (others > 0) void notify.tell(strings.leftOut(others));
    if (isTooMany) void notify.tell(strings.tooMany(mostTogether));
    void send(pictures);
  }
  // Also while pictures are being sent: the browser would open what is dropped, and leave the page.
  const isOver = useFileDrop((transfer) => {
    droppedFiles(transfer).then(take, (error: unknown) => void notify.failed(failureOf(error).message));
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {progress ? (
        <div className="grid gap-3 rounded-card border border-line bg-raised p-5">
          <p role="status" className="text-sm font-medium">
            {strings.sending(progress.done, progress.total)}
          </p>
          <ProgressBar label={strings.sendingProgress} value={progress.done / progress.total} />
          <Button className="justify-self-start" onClick={stop}>
            {strings.stopSending}
          </Button>
        </div>
      ) : (
        <DropZone isOver={isOver} onFiles={take}>
          <LibraryChoice onChosen={sendThese} />
        </DropZone>
      )}
      <div role="status">
        {unheard && (
          <NoticeLine text={strings.unheard(unheard.reason)}>
            <Button size="small" icon={<Send aria-hidden />} onClick={() => void tellAgain()}>
              {strings.tryAgain}
            </Button>
          </NoticeLine>
        )}
        {failed.length > 0 && (
          <NoticeLine text={strings.notSent(failed.length)}>
            {!unheard && (
              <Button size="small" onClick={() => void send(failed.map(({ picture }) => picture))}>
                {strings.sendAgain}
              </Button>
            )}
          </NoticeLine>
        )}
      </div>
      {failed.length > 0 && (
        <ul aria-label={strings.notSent(failed.length)} className="max-h-48 overflow-y-auto text-sm">
          {failed.map(({ picture, reason }) => (
            <li key={`${picture.name} ${picture.file.size} ${picture.file.lastModified}`} className="wrap-anywhere">
              <span className="font-medium">{picture.name}</span> <span className="text-bad">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
