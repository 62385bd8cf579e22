import { fromBase64 } from "../../../../shared/base64.ts";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { mostPhotoBytes, photoFields } from "../../../../shared/products.ts";
import { findUploads } from "../ingest/find-uploads.ts";
import type { Files } from "../ports/files.ts";
import type { Photos, Products } from "../ports/products.ts";
import type { Uploads } from "../ports/uploads.ts";

export interface FindPorts {
  readonly products: Pick<Products, "findPicture">;
  readonly photos: Photos;
  readonly files: Pick<Files, "read">;
  readonly uploads: Pick<Uploads, "find">;
}

/** What is asked for, with a photo as it came. */
export type WithPhoto<Input> = Omit<Input, "image"> & Pick<PhotoPlace, "image">;

/** Where a photo is said to be: one of these. */
export interface PhotoPlace {
  /** In base64, or its bytes where they came as they are. */
  readonly image?: string | Uint8Array | undefined;
  readonly image_url?: string | undefined;
  readonly image_id?: string | undefined;
  readonly upload_id?: string | undefined;
}

interface FoundPhoto {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  /** Which field said where it is. */
  readonly field: (typeof photoFields)[number];
}

/** For how long an address may keep a caller waiting, in milliseconds. */
const fetchTime = 30_000;

/**
 * The bytes of a photo from wherever it is; null where no place is said. Throws `too_large`, `not_found` for a picture or upload
 * that is not the caller's, `refused` for an address that leads inwards.
 */
export async function findPhoto(ports: FindPorts, ownerId: string, place: PhotoPlace): Promise<FoundPhoto | null> {
  const field = photoFields.find((one) => place[one] !== undefined);
  if (!field) return null;
  const { bytes, name } = await readers[field](ports, ownerId, place);
  if (bytes.length > mostPhotoBytes) {
    throw aboutField(field, "too_large", `A photo has ${mostPhotoBytes / 1024 / 1024} MB at most`);
  }
  return { bytes, name, field };
}

type Reader = (
  ports: FindPorts,
  ownerId: string,
  place: PhotoPlace,
) => Promise<{ readonly bytes: Uint8Array; readonly name: string | null }>;

const readers: Record<(typeof photoFields)[number], Reader> = {
  image: async (_ports, _ownerId, { image = "" }) => ({
    bytes: typeof image === "string" ? fromBase64(image) : image,
    name: null,
  }),
  image_url: async ({ photos }, _ownerId, { image_url = "" }) => ({
    bytes: await photos.fetch(image_url, AbortSignal.timeout(fetchTime)).catch((cause) => {
      throw cause instanceof AppError ? aboutField("image_url", cause.code, cause.message, cause) : cause;
    }),
    name: null,
  }),
  async image_id({ products, files }, ownerId, { image_id = "" }) {
    const picture = await products.findPicture(ownerId, image_id);
    if (!picture) throw aboutField("image_id", "not_found", "There is no such picture");
    return { bytes: await files.read(picture.path), name: picture.name };
  },
  async upload_id({ uploads, photos }, ownerId, { upload_id = "" }) {
    const found = await findUploads(uploads, ownerId, [{ upload_id }], () => "upload_id");
    return { bytes: await photos.upload(found.get(upload_id) ?? ""), name: null };
  },
};

/** A refusal that names its field; what it stems from may say when to try again. */
export const aboutField = (field: string, code: ProblemCode, message: string, cause?: AppError) =>
  new AppError(code, {
    detail: `${field}: ${message}`,
    errors: [{ field, message }],
    ...(cause?.retryAfter !== undefined && { retryAfter: cause.retryAfter }),
    cause,
  });
