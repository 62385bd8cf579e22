import { ImageUp, RotateCcw } from "lucide-react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useFileDrop } from "../../lib/use-file-drop.ts";
import { pickingStrings as strings } from "../../strings/picking.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { fileHash } from "../upload/file-hash.ts";
import { acceptedTypes } from "../upload/file-type.ts";
import { preparePicture } from "../upload/prepare-picture.ts";
import { findSame, sendPicture } from "../upload/send-picture.ts";
import { createUploadQueue } from "../upload/upload-queue.ts";

interface UploadHereProps {
  readonly isMany: boolean;
  /** Told the id of each picture as it becomes one of the library, or of the one that it has been there. */
  readonly onUploaded: (id: string) => void;
}

/** Takes files, chosen or dropped, and makes them pictures of the library; says what could not be taken. */
export function UploadHere({ isMany, onUploaded }: UploadHereProps) {
  const input = useRef<HTMLInputElement>(null);
  const [queue] = useState(() =>
    createUploadQueue({ prepare: preparePicture, hash: fileHash, findSame, send: sendPicture }),
  );
  const files = useSyncExternalStore(queue.subscribe, queue.list);
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, state, existingId } of files) {
      if ((state !== "done" && state !== "duplicate") || told.current.has(id)) continue;
      told.current.add(id);
      onUploaded(existingId ?? id);
    }
  }, [files, onUploaded]);
  const isOver = useFileDrop(useCallback((transfer: DataTransfer) => queue.add(transfer.files), [queue]));
  const underWay = files.filter(({ state }) => state === "waiting" || state === "working").length;
  const stuck = files.filter(({ state }) => state === "refused" || state === "failed");
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={isMany}
        accept={acceptedTypes.join(",")}
        aria-label={uploadStrings.chooseFiles}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          queue.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <Button
        icon={<ImageUp aria-hidden />}
        isBusy={underWay > 0}
        className={isOver ? "outline-3 outline-accent outline-dashed" : ""}
        onClick={() => input.current?.click()}
      >
        {strings.upload}
      </Button>
      <p role="status" className={underWay > 0 ? "w-full text-sm text-ink-soft" : "sr-only"}>
        {underWay > 0 && strings.uploading(underWay)}
      </p>
      {stuck.length > 0 && (
        <ul role="alert" className="w-full text-sm text-bad">
          {stuck.map(({ id, name, state, note }) => (
            <li key={id} className="flex items-center gap-2">
              <span className="min-w-0 wrap-anywhere">{strings.notUploaded(name, note ?? "")}</span>
              {state === "failed" && (
                <IconButton
                  label={strings.again(name)}
                  icon={<RotateCcw aria-hidden />}
                  onClick={() => queue.retry(id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
