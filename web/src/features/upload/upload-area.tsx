import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { useFileDrop } from "../../lib/use-file-drop.ts";
import { UploadPanel } from "./upload-panel.tsx";
import { uploads } from "./uploads.ts";

const DropHint = lazyPart(() => import("./drop-hint.tsx"));

const addDropped = ({ files }: DataTransfer) => uploads.add(files);

/** Takes files dropped anywhere on the screen, and shows what became of each. */
export default function UploadArea() {
  const isOver = useFileDrop(addDropped);
  return (
    <>
      <Suspense>{isOver && <DropHint />}</Suspense>
      {/* Here from the start: what was dropped without a network is shown without one. */}
      <UploadPanel />
    </>
  );
}
