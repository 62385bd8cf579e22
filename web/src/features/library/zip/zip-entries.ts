import { csvFile } from "../../../lib/csv-file.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { lookAhead } from "../../../lib/look-ahead.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { type ManifestEntry, manifestCsv, manifestJson } from "./manifest.ts";
import type { PictureDetails } from "./read-details.ts";
import { createZipNames } from "./zip-names.ts";

export interface ZipEntry {
  readonly name: string;
  readonly input: Blob | string;
  readonly lastModified: Date;
}

/** What the zip is made from. */
export interface ZipSource {
  /** Of at most a hundred pictures, in any order; those that are gone are missing. */
  readDetails(ids: readonly string[]): Promise<readonly PictureDetails[]>;
  /** The file of a picture, whole. */
  fetchFile(path: string): Promise<Blob>;
}

export interface ZipProgress {
  readonly done: number;
  readonly failed: number;
}

/**
 * The files of a zip, one after the other, and last its manifest. A picture that cannot be had is in the manifest, with
 * the reason; the others go on.
 */
export async function* zipEntries(
  ids: readonly string[],
  source: ZipSource,
  onProgress: (progress: ZipProgress) => void,
): AsyncGenerator<ZipEntry> {
  const nameOf = createZipNames();
  const manifest: ManifestEntry[] = [];
  const failed = () => manifest.filter(({ file }) => file === null).length;
  for (const batch of idBatches(ids)) {
    const details = new Map((await source.readDetails(batch)).map((picture) => [picture.id, picture]));
    const files = lookAhead(batch, (id) => fileOf(details.get(id), source));
    for await (const { item: id, result } of files) {
      const { full: _, ...facts } = details.get(id) ?? { ...gone, id, full: null };
      const file = result.file && nameOf(id, facts.alt ?? facts.prompt, result.file.type);
      manifest.push({ ...facts, file, problem: result.problem });
      if (result.file && file) yield { name: file, input: result.file, lastModified: new Date(facts.created_at) };
      onProgress({ done: manifest.length, failed: failed() });
    }
  }
  const lastModified = new Date();
  yield { name: "manifest.json", input: manifestJson(manifest), lastModified };
  yield { name: "manifest.csv", input: csvFile([manifestCsv(manifest)]), lastModified };
}

type Fetched = { readonly file: Blob; readonly problem: null } | { readonly file: null; readonly problem: string };

async function fileOf(picture: PictureDetails | undefined, source: ZipSource): Promise<Fetched> {
  if (!picture) return { file: null, problem: libraryBulkStrings.zipGone };
  if (!picture.full) return { file: null, problem: libraryBulkStrings.zipNoFile };
  try {
    const file = await source.fetchFile(picture.full.path);
    return { file: file.type ? file : new Blob([file], { type: picture.full.mime }), problem: null };
  } catch (error) {
    return { file: null, problem: error instanceof Error ? error.message : libraryBulkStrings.zipNoFile };
  }
}

const gone = {
  status: "",
  prompt: null,
  description: null,
  alt: null,
  category: null,
  tags: [],
  colors: [],
  model: null,
  cost_usd: "0",
  created_at: new Date(0).toISOString(),
};
