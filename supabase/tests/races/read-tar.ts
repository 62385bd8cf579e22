import { gunzipSync } from "node:zlib";

const blockSize = 512;

/** The regular files of a .tar.gz, by the name they have in it. Knows plain ustar entries only, which is what npm packages carry. */
export function readTar(compressed: Uint8Array): Map<string, Uint8Array> {
  const tar = gunzipSync(compressed);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + blockSize <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar.toString("latin1", at + from, at + from + length).split("\0")[0]!;
    const size = Number.parseInt(text(124, 12), 8);
    const type = text(156, 1);
    if (type === "0" || type === "") files.set(text(0, 100), tar.subarray(at + blockSize, at + blockSize + size));
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}
