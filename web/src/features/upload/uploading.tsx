import { ImageUp, Upload } from "lucide-react";
import { useRef } from "react";
import { useFileDrop } from "../../lib/use-file-drop.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { Button } from "../../ui/button.tsx";
import { acceptedTypes } from "./file-type.ts";
import { UploadPanel } from "./upload-panel.tsx";
import { uploads } from "./uploads.ts";

const addDropped = ({ files }: DataTransfer) => uploads.add(files);

/** Takes files dropped anywhere on the screen, and shows what became of each. */
export function UploadArea() {
  const isOver = useFileDrop(addDropped);
  return (
    <>
      {isOver && (
        <div className="pointer-events-none fixed inset-0 z-40 grid place-content-center justify-items-center gap-3 border-4 border-dashed border-accent bg-page/90 text-center">
          <ImageUp aria-hidden className="size-12 text-accent" />
          <p className="text-xl font-semibold">{uploadStrings.dropHere}</p>
          <p className="text-ink-soft">{uploadStrings.dropHelp}</p>
        </div>
      )}
      <UploadPanel />
    </>
  );
}

/** Opens the file chooser. */
export function UploadButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedTypes.join(",")}
        aria-label={uploadStrings.chooseFiles}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          uploads.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <Button icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {uploadStrings.upload}
      </Button>
    </>
  );
}
