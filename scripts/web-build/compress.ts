import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Of texts, and of fonts that are not packed in themselves. */
const packable = [".html", ".js", ".css", ".svg", ".json", ".webmanifest", ".txt", ".ttf"];

/** Below this many bytes an answer fits into one packet anyway. */
const worthwhile = 1024;

/** Puts `.br` and `.gz` beside every file of a folder that grows smaller by them, once and as small as they get: no request waits for it. */
export async function compressFolder(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => packable.includes(extname(name))).map((name) => join(folder, name));
  await Promise.all(paths.map(compressFile));
}

async function compressFile(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size < worthwhile) return;
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: size };
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((small) => writeFile(`${path}.br`, small)),
    promisify(gzip)(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
