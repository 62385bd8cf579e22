import type { BatchResult } from "../../../../../shared/batch-rows.ts";
import { namePictures } from "../../../../../shared/picture-names.ts";
import { lookAhead } from "../../../lib/look-ahead.ts";
import { batchesStrings } from "../../../strings/batches.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";

export interface ResultEntry {
  readonly name: string;
  readonly input: Blob | string;
  readonly lastModified: Date;
}

interface Found {
  readonly file: Blob | null;
  /** Why there is none, as a sentence. */
  readonly problem: string;
}

/** The lines of results that have a picture to be put into a zip. */
export const withPictures = (results: readonly BatchResult[]) =>
  results.filter((result): result is BatchResult & { path: string } => result.state === "done" && result.path !== null);

/**
 * The files of a zip of results, under the names and in the folders that their rows ask for. What has no picture, or whose
 * picture cannot be had, is in a text file, with the reason; the others go on.
 */
export async function* resultEntries(
  results: readonly BatchResult[],
  fetchFile: (path: string) => Promise<Blob>,
  onProgress: (progress: { readonly done: number; readonly failed: number }) => void,
): AsyncGenerator<ResultEntry> {
  const pictures = withPictures(results);
  const names = namePictures(pictures);
  const lastModified = new Date();
  const missing = results.flatMap((result) =>
    result.state === "done" || result.row === null
      ? []
      : missingLine(result, result.error ?? batchesStrings.rowStates[result.state]),
  );
  let failed = 0;
  const files = lookAhead(pictures, async ({ path }): Promise<Found> => {
    try {
      return { file: await fetchFile(path), problem: "" };
    } catch (error) {
      return { file: null, problem: (error as Error).message };
    }
  });
  let done = 0;
  for await (const { item, result } of files) {
    const name = names[done]!;
    done += 1;
    if (result.file) yield { name, input: result.file, lastModified };
    else {
      failed += 1;
      missing.push(missingLine(item, `${name}: ${result.problem}`));
    }
    onProgress({ done, failed });
  }
  if (missing.length > 0) {
    yield { name: strings.missingFile, input: [strings.missingIntro, ...missing, ""].join("\r\n"), lastModified };
  }
}

const missingLine = ({ row, model_id }: BatchResult, why: string) =>
  `${strings.row(row ?? 0)}${model_id === null ? "" : ` (${model_id})`}: ${why}`;
