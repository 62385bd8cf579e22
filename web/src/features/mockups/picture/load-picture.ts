import { Failure, failureOf } from "../../../lib/failure.ts";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { forgetUrl, signedUrl } from "../../images/signed-urls.ts";
import type { Size } from "../placing/placement.ts";

/** The file of a picture, to look at and to draw from. */
export interface LoadedPicture {
  /** As it lies in the library: what is printed is drawn from it. */
  readonly file: Blob;
  /** Of the file, in pixels. */
  readonly size: Size;
  /** To look at: no larger than a screen needs, since it is drawn anew while it is moved. */
  readonly preview: ImageBitmap;
}

const largestPreview = 1400;

/** Throws a `Failure`. */
export async function loadPicture(path: string, signal: AbortSignal): Promise<LoadedPicture> {
  const file = await fetchFile(path, signal);
  const full = await createImageBitmap(file).catch((cause: unknown) => {
    throw new Failure("broken", strings.notRead, cause);
  });
  const size = { width: full.width, height: full.height };
  const scale = largestPreview / Math.max(size.width, size.height);
  if (scale >= 1) return { file, size, preview: full };
  const resizeWidth = Math.round(size.width * scale);
  const preview = await createImageBitmap(full, { resizeWidth, resizeQuality: "high" });
  full.close();
  return { file, size, preview };
}

async function fetchFile(path: string, signal: AbortSignal): Promise<Blob> {
  const url = await signedUrl(path);
  try {
    const response = await fetch(url, { signal });
    if (response.ok) return await response.blob();
  } catch (error) {
    throw failureOf(error);
  }
  forgetUrl(path);
  throw new Failure("broken", strings.notRead);
}
