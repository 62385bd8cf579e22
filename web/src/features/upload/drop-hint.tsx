import { ImageUp } from "lucide-react";
import { uploadStrings } from "../../strings/uploads.ts";

/** Over the whole screen while files are held above it. */
export default function DropHint() {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid place-content-center justify-items-center gap-3 border-4 border-dashed border-accent bg-page/90 text-center">
      <ImageUp aria-hidden className="size-12 text-accent" />
      <p className="text-xl font-semibold">{uploadStrings.dropHere}</p>
      <p className="text-ink-soft">{uploadStrings.dropHelp}</p>
    </div>
  );
}
