import { makeZip } from "client-zip";
import { writeBatchResults } from "../../../../../shared/batch-rows.ts";
import { csvFile } from "../../../lib/csv-file.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { chooseZipTarget } from "../../../lib/save-zip.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { signedUrl } from "../../images/signed-urls.ts";
import { readResults } from "./read-results.ts";
import type { ResultsOf } from "./results-work.ts";
import { signResults } from "./sign-results.ts";
import { resultEntries, withPictures } from "./zip-results.ts";

// Brings what writes zips and reads results along: it is loaded when somebody wants them.

type Tell = (done: number, total: number) => void;

interface Saved {
  readonly name: string;
  /** Pictures that could not be put in. */
  readonly failed: number;
}

/** From here on a browser should not hold all of it in memory. */
const largeFrom = 100;

export async function saveCsv(
  { batchId, rows, fileName, fields }: ResultsOf,
  signal: AbortSignal,
  tell: Tell,
): Promise<Saved> {
  const results = await readResults(batchId, signal, (read) => tell(read, rows));
  const name = strings.csvFile(fileName);
  saveFile(name, csvFile([writeBatchResults(await signResults(results, signal), fields)]));
  return { name, failed: 0 };
}

/** Null: the person thought better of it. */
export async function saveZip(
  { batchId, rows, pictures, fileName }: ResultsOf,
  signal: AbortSignal,
  tellRead: Tell,
  tellZipped: Tell,
): Promise<Saved | null> {
  const name = strings.zipFile(fileName);
  const target = await chooseZipTarget(name, pictures >= largeFrom);
  if (!target) return null;
  const results = await readResults(batchId, signal, (read) => tellRead(read, rows));
  const total = withPictures(results).length;
  tellZipped(0, total);
  let failed = 0;
  const entries = resultEntries(
    results,
    (path) => fetchPicture(path, signal),
    (progress) => {
      failed = progress.failed;
      tellZipped(progress.done, total);
    },
  );
  await target.save(makeZip(entries), signal);
  return { name, failed };
}

/** A file that fails is tried a second time. Throws a sentence. */
async function fetchPicture(path: string, signal: AbortSignal, isLast = false): Promise<Blob> {
  try {
    signal.throwIfAborted();
    const answer = await fetch(await signedUrl(path), { signal });
    if (!answer.ok) throw new Error(strings.fileNotFetched(answer.status));
    return await answer.blob();
  } catch (error) {
    if (isLast || signal.aborted) throw error;
    return await fetchPicture(path, signal, true);
  }
}
