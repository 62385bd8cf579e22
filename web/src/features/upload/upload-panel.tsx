import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { uploadStrings } from "../../strings/uploads.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { UploadRow } from "./upload-row.tsx";
import { uploads, useUploads } from "./uploads.ts";

/** A result for every file, in a corner of the screen; those that need a person come first. */
export function UploadPanel() {
  const list = useUploads();
  const [isOpen, setOpen] = useState(true);
  if (list.length === 0) return null;
  const done = list.filter(({ state }) => state === "done").length;
  const stuck = list.filter(({ state }) => state === "refused" || state === "failed" || state === "duplicate");
  const others = list.filter((upload) => !stuck.includes(upload));
  const settled = done + stuck.length;
  const summary = uploadStrings.summary(done, list.length);
  return (
    <section
      aria-label={uploadStrings.panel}
      className="fixed inset-x-2 bottom-18 z-30 rounded-card border border-line bg-raised shadow-raised md:right-4 md:bottom-4 md:left-auto md:w-96"
    >
      <header className="flex items-center gap-2 py-1 pr-1 pl-4">
        <p role="status" className="flex-1 text-sm font-semibold">
          {summary}
          {stuck.length > 0 && `, ${uploadStrings.refusedCount(stuck.length)}`}
        </p>
        <IconButton
          label={isOpen ? uploadStrings.hide : uploadStrings.show}
          icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </header>
      <div className="px-4 pb-2">
        <ProgressBar label={summary} value={settled / list.length} />
      </div>
      {isOpen && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ul tabIndex={0} aria-label={uploadStrings.panel} className="max-h-72 overflow-y-auto border-t border-line">
            {[...stuck, ...others].map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
          {settled === list.length && (
            <div className="border-t border-line p-2">
              <Button size="small" look="quiet" onClick={uploads.clear}>
                {uploadStrings.clear}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
