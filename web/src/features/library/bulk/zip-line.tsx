import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { type ZipWork, zipWork } from "../zip/zip-work.ts";
import { DoneLine } from "./done-line.tsx";
import { RunningLine } from "./running-line.tsx";

/** A zip that is being made, and what became of it. */
export function ZipLine({ zip }: { readonly zip: ZipWork }) {
  switch (zip.phase) {
    case "idle":
      return null;
    case "running":
      return (
        <RunningLine
          label={libraryBulkStrings.zipRunning(zip.progress.done, zip.total)}
          value={zip.progress.done / Math.max(1, zip.total)}
          onCancel={zipWork.cancel}
        />
      );
    case "done": {
      const { done, failed } = zip.progress;
      return (
        <DoneLine
          summary={libraryBulkStrings.zipDone(zip.name, done - failed)}
          notes={failed > 0 ? [libraryBulkStrings.zipFailed(failed)] : []}
          isTrouble={false}
          onDismiss={zipWork.dismiss}
        />
      );
    }
    case "failed":
      return <DoneLine summary={zip.error.message} notes={[]} isTrouble onDismiss={zipWork.dismiss} />;
  }
}
