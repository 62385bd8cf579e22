import { ImageUp } from "lucide-react";
import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { uploads, useUploads } from "./uploads.ts";
import { useFileDrop } from "./use-file-drop.ts";

const UploadPanel = lazyPart(() => import("./upload-panel.tsx"));

/** Takes files dropped anywhere on the screen, and shows what became of each. */
export default function UploadArea() {
  const isOver = useFileDrop(uploads.add);
  const hasUploads = useUploads().length > 0;
  return (
    <>
      {isOver && (
        <div className="pointer-events-none fixed inset-0 z-40 grid place-content-center justify-items-center gap-3 border-4 border-dashed border-accent bg-page/90 text-center">
          <ImageUp aria-hidden className="size-12 text-accent" />
          <p className="text-xl font-semibold">{uploadStrings.dropHere}</p>
          <p className="text-ink-soft">{uploadStrings.dropHelp}</p>
        </div>
      )}
      <Suspense>{hasUploads && <UploadPanel />}</Suspense>
    </>
  );
}
