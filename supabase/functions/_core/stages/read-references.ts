import { AppError } from "../../../../shared/problems.ts";
import { readHeader } from "../picture/header.ts";
import type { ImageWork, Reference } from "../ports/images.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";

/**
 * Bytes of all references of one picture. Vendors take them as base64 in one request (Gemini: 20 MB of it, a picture to
 * change included), and an isolate that makes four pictures at a time holds each file as bytes, as text and as body.
 */
const mostBytes = 8 * 1024 ** 2;
/** Pixels on the longer side of one that takes more than its share: about half a megabyte. */
const longestSide = 1024;

/** A reference that was read, and what a person knows it by. */
export interface ReadReference {
  readonly file: PictureFile;
  /** Such as `the picture 3fa8… (Face) that this one was to be made after`. */
  readonly spoken: string;
}

/**
 * The pictures that one is made after, as they are stored, in their order; smaller where one is larger than its share of a
 * request, or turned by its EXIF block, which not every model heeds. Throws `not_found` for one that is not there any more,
 * or not for the picture's owner; `unsupported_image` for one that nobody can read; `refused` where the model looks at none.
 */
export async function readReferences(
  ports: Pick<Ports, "files" | "shrink">,
  { references, model }: Pick<ImageWork, "references" | "model">,
): Promise<ReadReference[]> {
  if (references.length > 0 && !model?.features.includes("references")) {
    throw new AppError("refused", { detail: `${model?.id} no longer makes pictures after others` });
  }
  const share = mostBytes / references.length;
  const read: ReadReference[] = [];
  // One after the other, so that no two large ones are held at once.
  for (const reference of references) read.push(await readReference(ports, reference, share));
  return read;
}

async function readReference(
  { files, shrink }: Pick<Ports, "files" | "shrink">,
  reference: Reference,
  share: number,
): Promise<ReadReference> {
  const { id, label, path, whyNot } = reference;
  const named = ["the picture", id, label && `(${label})`].filter(Boolean).join(" ");
  const spoken = `${named} that this one was to be made after`;
  const useless = (code: "not_found" | "unsupported_image", why: string, cause?: unknown) =>
    new AppError(code, { detail: `${capital(spoken)} ${why}`, cause });
  if (whyNot || !path) throw useless("not_found", whyNot ?? "is gone");
  const bytes = await files.read(path).catch((error) => {
    throw error instanceof AppError && error.code === "not_found" ? useless("not_found", "is gone", error) : error;
  });
  try {
    const { mime, orientation } = readHeader(bytes);
    const file = { bytes, mime };
    const isFit = bytes.length <= share && orientation === 1;
    return { file: isFit ? file : await shrink(file, longestSide), spoken };
  } catch (error) {
    // An upload may be no picture at all, and nobody has looked yet.
    throw useless("unsupported_image", "cannot be read", error);
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
