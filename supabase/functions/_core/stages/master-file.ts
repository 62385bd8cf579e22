import { sha256 } from "../picture/sha256.ts";
import type { Files } from "../ports/files.ts";
import type { ImageWork } from "../ports/images.ts";
import type { PictureFile } from "../ports/picture.ts";

/** Stores a picture in its image's folder, under a name that says what is in it: the same bytes lie there once. Answers the path. */
export async function writeMaster(
  files: Pick<Files, "write">,
  { folder }: Pick<ImageWork, "folder">,
  { bytes, mime }: PictureFile,
): Promise<string> {
  const hash = (await sha256(bytes)).slice(0, 16);
  const path = `${folder}/full_res-${hash}.${mime === "image/png" ? "png" : "jpg"}`;
  await files.write(path, { bytes, mime });
  return path;
}

/** A master as a file: its name says what it is. */
export async function readMaster(files: Pick<Files, "read">, path: string): Promise<PictureFile> {
  return { bytes: await files.read(path), mime: path.endsWith(".png") ? "image/png" : "image/jpeg" };
}
